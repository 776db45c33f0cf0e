import { expect, test } from 'vitest';
import { formatStamp, isFresh } from '@/lib/cli/prepare.mjs';

test.each([
  ['without a due day', formatStamp('a'), true],
  ['before its due day', formatStamp('a', '2026-11-25'), true],
  ['on its due day', formatStamp('a', '2026-11-24'), false],
  ['after its due day', formatStamp('a', '2026-11-23'), false],
  ['of other inputs', formatStamp('b'), false],
  ['that left no stamp', '', false],
])('a publication %s is fresh or not', (_, stamp, fresh) => {
  expect(isFresh(stamp, 'a', '2026-11-24')).toBe(fresh);
});
