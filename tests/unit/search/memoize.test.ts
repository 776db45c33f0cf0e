import { expect, test } from 'vitest';
import { memoize } from '@/lib/search/memoize';

test('a value that is used again and again is computed once, however many others there are', () => {
  const computed: string[] = [];
  const ask = memoize(10, (text) => {
    computed.push(text);
    return text.toUpperCase();
  });
  for (let other = 0; other < 100; other += 1) {
    expect(ask('often')).toBe('OFTEN');
    expect(ask(`other ${other}`)).toBe(`OTHER ${other}`);
  }
  expect(computed.filter((text) => text === 'often')).toHaveLength(1);
});

test('a value that is not used again is dropped', () => {
  let computed = 0;
  const ask = memoize(10, () => ++computed);
  for (let other = 0; other < 100; other += 1) ask(`other ${other}`);
  ask('other 0');
  expect(computed).toBe(101);
});
