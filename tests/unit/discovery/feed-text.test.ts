import { expect, test } from 'vitest';
import { renderFeedText } from '@/lib/discovery/feed/render-feed-text';

const url = 'https://kajpath.example/bn/fees';
const text = (article: string) =>
  renderFeedText(
    `<!DOCTYPE html><head><title>T</title></head><body><nav>N</nav><main><article>${article}</article></main>`,
    url,
  );

test.each([
  ['a path', '<a href="/bn/other#fees">x</a>', '<a href="https://kajpath.example/bn/other#fees">x</a>'],
  ['a place in the page', '<a href="#source-1">[১]</a>', `<a href="${url}#source-1">[১]</a>`],
  [
    'another site',
    '<a href="https://example.com/a?b=1&amp;c=%22">x</a>',
    '<a href="https://example.com/a?b=1&amp;c=%22">x</a>',
  ],
  [
    'a picture',
    '<img src="/images/desk.jpg" alt="ডেস্ক" width="800" height="600" loading="lazy">',
    '<img src="https://kajpath.example/images/desk.jpg" alt="ডেস্ক" width="800" height="600">',
  ],
])('the address of %s is absolute', (_, html, expected) => {
  expect(text(html)).toBe(expected);
});

test('the page around the text is left out', () => {
  const around = [
    '<h1>Title</h1><ul class="meta"><li>By</li></ul><div class="tools"><p data-share="S"></p></div>',
    '<div class="rail"><p>20%</p></div><nav class="toc"><a href="#a">A</a></nav><aside class="check-also"><p>Other</p></aside>',
    '<section class="ask"><h2>Comments</h2><p><a href="/en/fees/comments">Ask</a></p></section>',
    '<form action="/x"><input></form><!-- note -->',
  ];
  expect(text(`${around.join('')}<p>Text</p>`)).toBe('<p>Text</p>');
});

test('a section keeps its heading and loses the link to the other language', () => {
  const section =
    '<div class="section"><h2 id="a">A</h2><a href="/en/fees#a" hreflang="en">English</a></div>';
  expect(text(`${section}<p><a href="/bn">b</a></p>`)).toBe(
    '<div><h2>A</h2></div><p><a href="https://kajpath.example/bn">b</a></p>',
  );
});

test('nothing that runs or needs the page is kept', () => {
  const hostile = [
    '<script>alert(1)</script><style>p{}</style><template><p>t</p></template>',
    '<p onclick="alert(1)" style="color:red" id="a" class="b" data-x="y">A</p>',
    '<p>An <button type="button" class="term" popovertarget="term-e">escrow <b>fee</b></button>.</p>',
    '<p id="term-e" class="meaning" popover="auto"><dfn>escrow</dfn>: held</p>',
  ];
  expect(text(hostile.join(''))).toBe('<p>A</p><p>An escrow <b>fee</b>.</p><p><dfn>escrow</dfn>: held</p>');
});

test('of a picture the form that every reader knows is kept', () => {
  const picture =
    '<picture><source srcset="/images/a.avif" type="image/avif"><img src="/images/a.jpg" alt="A"></picture>';
  expect(text(picture)).toBe('<img src="https://kajpath.example/images/a.jpg" alt="A">');
});

test('a table keeps its headers and captions', () => {
  const table =
    '<table><caption>C</caption><thead><tr><th scope="col">H</th></tr></thead><tbody><tr><td colspan="2">D</td></tr></tbody></table>';
  expect(
    text(table.replace('<td', '<td data-label="H"').replace('<table', '<table class="comparison"')),
  ).toBe(table);
});

test('text is unchanged', () => {
  const written = 'র‍্যাঙ্ক &lt;b&gt; &amp;amp; "quotes" 🧑‍💻';
  expect(text(`<p lang="bn" title="&quot;&lt;">${written}</p>`)).toBe(
    `<p lang="bn" title="&quot;&lt;">${written}</p>`,
  );
});

test('a page without an article is an error that names it', () => {
  expect(() => renderFeedText('<!DOCTYPE html><main>x</main>', url)).toThrow(`${url}: expected an <article>`);
});
