import { expect, test } from 'vitest';
import { createSignCounter } from '@/lib/content/check/create-sign-counter';

test.each(['', 'abc ১২ কাজ', 'a𝒳😀é', '\ud835', 'x\udc00\ud835y', '\ufeff\u0000Ω'])(
  'counts the letters of %j as a search does',
  (text) => {
    const count = createSignCounter(/\p{L}/u);
    for (let round = 0; round < 2; round += 1) expect(count(text)).toBe(text.match(/\p{L}/gu)?.length ?? 0);
  },
);
