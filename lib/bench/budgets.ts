import packageJson from '@/package.json' with { type: 'json' };

/**
 * What a page may weigh, in bytes of content, compressed as it is sent. They stand in package.json; `npm test` holds every
 * page to them, `npm run bench` shows how far below they are.
 */
export const { budgets } = packageJson;
