import packageJson from '@/package.json' with { type: 'json' };

/**
 * What a page may weigh, in bytes of content, compressed as it is sent. They stand in package.json; `npm test` holds every
 * page to them, `npm run bench` shows how far below they are.
 *
 * `pageWithHeadersBrotli` is one initial congestion window, ten segments of 1,460 bytes (RFC 6928): what a server may send
 * before the phone has answered. A page that is longer comes a round trip later.
 */
export const { budgets } = packageJson;
