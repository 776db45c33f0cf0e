import { expect, test } from 'vitest';
import { floorPage } from '@/tests/bench/site/floor-page';

test('the floor of a page is its text, with whole drawings and without what only dresses it', () => {
  const drawing = '<svg class="a" aria-hidden="true"><line x2="40%" y1="50%"></line></svg>';
  const html = `<html lang="bn"><head><title>t</title><style>p{margin:0}</style></head><body><nav>n</nav><article class="b"><h1 id="c" class="d">e</h1>${drawing}<script>f()</script></article></body></html>`;
  expect(floorPage(html)).toBe(
    `<!doctype html><html lang="bn"><meta charset="utf-8"><title>t</title><article><h1 id="c">e</h1>${drawing}</article>`,
  );
});
