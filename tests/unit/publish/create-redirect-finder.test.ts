import { expect, test } from 'vitest';
import { createRedirectFinder } from '@/lib/publish/create-redirect-finder';

const find = createRedirectFinder({
  redirects: {
    '/bn/old': '/bn/new',
    '/bn/older': '/bn/new',
    '/bn/old/comments': '/bn/new/comments',
  },
  pictures: {
    '/bn': '/og/bn.0000000a.png',
    '/bn/new': '/og/bn/new.0000000b.png',
    '/bn/topics/basics': '/og/bn/topics/basics.0000000c.png',
  },
});

test.each([
  ['/bn/old', '/bn/new'],
  ['/bn/old/comments', '/bn/new/comments'],
  // With another title.
  ['/og/bn.ffffffff.png', '/og/bn.0000000a.png'],
  ['/og/bn/new.ffffffff.png', '/og/bn/new.0000000b.png'],
  ['/og/bn/topics/basics.ffffffff.png', '/og/bn/topics/basics.0000000c.png'],
  // Under a former slug, with any title.
  ['/og/bn/old.ffffffff.png', '/og/bn/new.0000000b.png'],
  ['/og/bn/older.0000000b.png', '/og/bn/new.0000000b.png'],
])('%s leads to %s', (from, to) => {
  expect(find(from)).toBe(to);
});

test.each([
  '/bn/new',
  '/bn/other',
  '/bn/old/x',
  '/bn/constructor',
  // Today's picture leads nowhere, so a missing file cannot become a loop.
  '/og/bn/new.0000000b.png',
  '/og/bn/other.ffffffff.png',
  '/og/bn/constructor.ffffffff.png',
  '/og/bn/old.png',
  '/og/bn/old',
  '/og/bn/new.ffffffff.png/x',
  '/og/bn/old/comments.ffffffff.png',
])('%s leads nowhere', (path) => {
  expect(find(path)).toBeUndefined();
});
