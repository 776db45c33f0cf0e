import { expect, test } from 'vitest';
import { renderBody } from '@/lib/comments/text/render-body';
import { readHtml } from './read-html';

const paragraph = (text: string) => readHtml(text).replace(/^<p>|<\/p>$/g, '');

test.each([
  ['**মোটা (bold)**টি', '<strong>মোটা (bold)</strong>টি'],
  ['ফি**(bold)**টি', 'ফি<strong>(bold)</strong>টি'],
  ['**“মোটা”**র', '<strong>“মোটা”</strong>র'],
  ['**থামুন।**এরপর', '<strong>থামুন।</strong>এরপর'],
  ['**১০%**এর, **$১০০**টি', '<strong>১০%</strong>এর, <strong>$১০০</strong>টি'],
  ['*(বাঁকা)*টি', '<em>(বাঁকা)</em>টি'],
  ['~~কাটা (x)~~টি', '<del>কাটা (x)</del>টি'],
  ['***মোটা (bold)***টি', '<em><strong>মোটা (bold)</strong></em>টি'],
  ['**মোটা (bold)**\u200cটি', '<strong>মোটা (bold)</strong>\u200cটি'],
  ['**[ফি](/bn/fees)**টি', '<strong><a href="/bn/fees">ফি</a></strong>টি'],
  ['**`code`**টি', '<strong><code>code</code></strong>টি'],
])('marks beside Bangla letters work: %s', (text, html) => {
  expect(paragraph(text)).toBe(html);
});

test.each([
  '৫~১০ ঘণ্টা, ১০~১৫%',
  '5~10 and 10~15',
  '~৫০০ টাকা থেকে ~৬০০ টাকা',
  '৫*৩*২',
  '5*3*2',
  '৫%*৩%*২',
  '5*$3*$2',
  '৫**৩**২',
  '৫ * ৩ * ২',
  '**মোটা (bold)**s',
])('is text: %s', (text) => {
  expect(paragraph(text)).toBe(text);
});

const link = (address: string) => [`<a href="${address}"`, `>${address}</a>`] as const;

test.each([
  ['https://example.com/a।', '।'],
  ['https://example.com/a।এরপর', '।এরপর'],
  ['https://example.com/a”', '”'],
  ['https://example.com/a"', '"'],
  ["https://example.com/a', 'b'", "', 'b'", "'"],
  ['https://example.com/a","https:', '","https:'],
  ['https://example.com/a)', ')'],
  ['https://example.com/a]', ']', '['],
  ['https://example.com/a»', '»'],
  ['https://example.com/aএর', 'এর'],
  ['https://example.com/a-এর', '-এর'],
  ['https://example.comএ', 'এ'],
  ['https://example.com/a…', '…'],
  ['https://example.com/a\u200b', '\u200b'],
  ['https://example.com/a, b', ', b'],
  ['https://example.com/a?', '?'],
])(
  'a bare link ends before what is not its own, in articles and in comments: %s',
  (text, after, before = '') => {
    const address = text.slice(0, -after.length);
    const [start, end] = link(address);
    const asHtml = (html: string) => html.replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    expect(paragraph(before + text)).toBe(`${before}${start}${end}${after}`);
    const href = new URL(address).href;
    expect(renderBody(before + text)).toBe(
      `${asHtml(before)}<a href="${href}" rel="ugc nofollow">${address}</a>${asHtml(after)}`,
    );
  },
);

test.each([
  'https://bn.wikipedia.org/wiki/র‍্যাব',
  'https://bn.wikipedia.org/wiki/কোভিড-১৯_মহামারী',
  'https://example.com/a_(b)',
  'https://example.com/?a=1&b=*x*&c=_y_z',
  'https://বিটিসিএল.বাংলা/ক',
])('a link keeps what is its own: %s', (address) => {
  const { href } = new URL(address);
  const found = />(.*?)<\/a>(.*)/.exec(paragraph(`${address}।`));
  expect(found?.slice(1)).toEqual([address.replaceAll('&', '&#x26;'), '।']);
  expect(renderBody(`${address}।`)).toContain(`href="${href.replaceAll('&', '&amp;')}"`);
});

test('an address in the words of a link is no link of its own', () => {
  expect(paragraph('[https://a.example/x](https://b.example) [m@a.example](/en/about)')).toBe(
    '<a href="https://b.example">https://a.example/x</a> <a href="/en/about">m@a.example</a>',
  );
  expect(paragraph('![https://a.example](/images/a.jpg)')).toContain('alt="https://a.example"');
});

test('a backslash keeps an address text', () => {
  expect(paragraph('https\\://example.com')).toBe('https://example.com');
});
