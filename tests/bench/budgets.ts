import packageJson from '@/package.json' with { type: 'json' };

/**
 * Byte budgets of pages, compressed as sent. `npm test` checks every page against them; `npm run bench` prints the distance.
 *
 * `pageWithHeadersBrotli` is one initial congestion window: ten segments of 1,460 bytes (RFC 6928), which a server may send
 * before the phone acknowledges any. A longer page needs another round trip.
 */
export const { budgets } = packageJson;
