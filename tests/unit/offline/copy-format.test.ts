import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowInline } from '@/components/offline/allow-inline.browser';
import { documentHeaders } from '@/lib/publish/document-headers';
import { decodeBytes, encodeBytes, pickSigns } from '@/lib/publish/offline/bangla-bytes';
import { dropMachineParts } from '@/lib/publish/offline/drop-machine-parts';
import { openCopy } from '@/lib/publish/offline/open-copy';
import { securityHeaders } from '@/lib/publish/security-headers';
import { sampleCopy, toBuffer } from './sample-copy';

/** Texts with what pages are made of, and with what they hardly ever hold. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<',
        '>',
        '}',
        '"/bn',
        '"/en/x',
        'a{b}',
        '\n',
        '\u2011',
        '\ufeff',
        '৳',
        '📱',
      ),
      fc.string({ unit: fc.constantFrom('ক', '্', 'ষ', 'a', ' ', '।', '“', 'é') }),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join('').replace(/[^\P{Cc}\t\n\r]/gu, ''));

test('a page comes out of a copy as it went in, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, (texts, script) => {
      const pages = texts.map((page, place) => ({
        path: place % 2 ? `/en/${place}` : `/bn/${place}`,
        text: page,
      }));
      const files = [{ path: '/assets/a.js', type: 'text/javascript', text: script }];
      const copy = openCopy(toBuffer(sampleCopy('a', { pages, files }).body));
      expect(pages.map(({ path }) => copy?.readPage(path))).toEqual(texts);
      expect(copy?.readFile('/assets/a.js')).toEqual({ type: 'text/javascript', text: script });
      expect(copy?.readPage('/bn/other')).toBeUndefined();
    }),
  );
});

test('a Bangla letter takes one byte, and so does a sign that is frequent', () => {
  const written = 'ফ্রিল্যান্সিং – “কাজ”';
  const signs = pickSigns(written);
  const bytes = encodeBytes(written, signs);
  expect(bytes).toHaveLength(written.length);
  expect(decodeBytes(bytes, signs)).toBe(written);
});

test('a copy that was cut anywhere, or written by another version, is none', () => {
  const { body } = sampleCopy('a');
  for (let length = 0; length < body.length; length += 1)
    expect(openCopy(toBuffer(body.subarray(0, length))), `${length} bytes`).toBeUndefined();
  expect(openCopy(toBuffer(body))).toBeDefined();
  const other = Buffer.from(body).toString('latin1').replace('"version":1', '"version":9');
  expect(openCopy(toBuffer(Buffer.from(other, 'latin1')))).toBeUndefined();
});

test('a page that a copy repeats costs a few bytes', () => {
  const frame = '<header><a href="/bn">x</a></header>'.repeat(20);
  const pages = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      path: `/bn/${place}`,
      text: `<style>a{b}</style>${frame}`,
    }));
  const size = (count: number) => sampleCopy('a', { pages: pages(count) }).body.length;
  expect((size(50) - size(10)) / 40).toBeLessThan(frame.length / 2);
});

test('what only programs read is left out, and no word of the page', () => {
  const kept = '<title>t</title><script type="application/json">{}</script><p>text</p>';
  const dropped =
    '<script type="application/ld+json">{"a":1}</script><script type="speculationrules">{}</script>' +
    '<meta property="og:title" content="t"><meta name="description" content="d">' +
    '<link rel="canonical" href="https://a.example/bn"><link rel="alternate" hreflang="en" href="/en">';
  expect(dropMachineParts(dropped + kept)).toBe(kept);
});

test('the policy of a page allows what is inline in it, as the server allows it', async () => {
  const html =
    '<style>a{color:red}</style><p style="text-align:center">x</p><script>let a="<p>"</script><script type="application/json">{}</script>';
  const site = securityHeaders('https://kajpath.example')['Content-Security-Policy'] ?? '';
  const sourcesOf = (policy: string) =>
    policy
      .split('; ')
      .map((directive) => directive.split(' ').sort().join(' '))
      .sort();
  const served = documentHeaders('https://kajpath.example', html)['Content-Security-Policy'] ?? '';
  expect(sourcesOf(await allowInline(site, html))).toEqual(sourcesOf(served));
});
