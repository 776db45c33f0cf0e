import { expect, test } from 'vitest';
import { maskQuotations } from '@/lib/content/markup/mask-quotations';

test.each([
  ['a “b” c', 'a     c'],
  ['a ‘b’ "c" «d» e', 'a             e'],
  ['a “b ‘c’ d” e', 'a           e'],
  ['a “b c', 'a “b c'],
  ['a "b c “d” e', 'a "b c     e'],
  ['it’s a', 'it’s a'],
  ["it's a 'b' c", "it's a     c"],
  ["'it's b' c", '         c'],
  ["'71 and 'b c", "'71 and 'b c"],
  ['“a\nb” c', '      c'],
  ['', ''],
])('%j becomes %j', (text, masked) => {
  expect(maskQuotations(text)).toBe(masked);
});

test.each(['“', " 'a'a"])('marks that never close do not take quadratic time: %s', (mark) => {
  const text = mark.repeat(200_000);
  expect(maskQuotations(text)).toBe(text);
});
