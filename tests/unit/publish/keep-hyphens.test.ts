import { expect, test } from 'vitest';
import { keepHyphens } from '@/lib/publish/keep-hyphens';

/** Hyphens that do not break are written as ‑ below. */
test.each([
  ['a short piece of Bangla on either side', 'তা-ও, না-ও। মা-বাবার', 'তা‑ও, না‑ও। মা‑বাবার'],
  ['an ending after digits or Latin letters', '২০২৬-এর ৪০-কে bd-তে', '২০২৬‑এর ৪০‑কে bd‑তে'],
  ['a letter before a word', '(ই-টিন) e-TIN, e-mail', '(ই‑টিন) e‑TIN, e‑mail'],
  ['each hyphen of a word', 'step-by-step', 'step‑by‑step'],
  ['words beside a slash', 'e-TIN/e-Return', 'e‑TIN/e‑Return'],
])('keeps together %s', (_, text, kept) => {
  expect(keepHyphens(`<p>${text}</p>`)).toBe(`<p>${kept}</p>`);
});

test.each([
  ['long pieces', 'হাতে-কলমে থাকা-খাওয়া long-term'],
  ['numbers', '২০২৬-২৭ 01320-010148 24-27 4-year'],
  ['hyphens that join nothing', 'ক - খ, -এ, e-'],
  ['addresses', 'https://a-b.example/ই-টিন e-x@example.com www.bd-x.com /bn/e-tin'],
])('leaves alone %s', (_, text) => {
  expect(keepHyphens(`<p>${text}</p>`)).toBe(`<p>${text}</p>`);
});

test('touches the text of the page only', () => {
  const untouched = [
    '<title>e-TIN</title>',
    '<p id="e-tin" title="a > e-TIN"></p>',
    '<script type="application/ld+json">{"a":"<b> e-TIN"}</script>',
    '<style>.e-t{--a-b:1}</style>',
    '<textarea>e-TIN</textarea>',
    '<pre><code>e-TIN</code></pre>',
  ].join('');
  expect(keepHyphens(`${untouched}e-TIN`)).toBe(`${untouched}e‑TIN`);
});
