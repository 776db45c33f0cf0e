import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { moduleLoader } from '@/lib/publish/module-loader';
import { escapeStyle, inlineStyle, stripNextRuntime } from '@/lib/publish/strip-next-runtime';

/** A page in the shape that Next.js 16.4 prerenders, with own elements in its head and its main. */
function nextPage(main: string, head = ''): string {
  return `<!DOCTYPE html><!--build--><html lang="bn"><head><meta charSet="utf-8"/>\
<link rel="stylesheet" href="/_next/static/chunks/3u8nu67mjt-kr.css" data-precedence="next"/>\
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0j1we3cwg31qe.js"/>\
<link rel="modulepreload" href="/_next/static/chunks/later.js"/>\
<script src="/_next/static/chunks/1x4xg7h1h93l5.js" async=""></script>\
<title>পাতা</title>${head}<script src="/_next/static/chunks/0cz1d0mv5g_q7.js" noModule=""></script></head>\
<body><div hidden=""><!--$--><!--/$--></div><main>${main}</main>\
<script id="_R_">(globalThis["TURBOPACK"] || []).push({})</script>\
<script src="/_next/static/chunks/0j1we3cwg31qe.js" async=""></script>\
<script>(self.__next_f=self.__next_f||[]).push([0])</script>\
<script>self.__next_f.push([1,"2:\\"/_next/static/chunks/3qfy96eoyh-ek.js\\"\\n"])</script></body></html>`;
}

const strip = (main: string, head?: string) => stripNextRuntime(nextPage(main, head)).html;

type Tree = DefaultTreeAdapterTypes.ParentNode;

/** The elements of a page with their attributes, and its text, in document order. */
function readTree(html: string): string[] {
  const read = (parent: Tree): string[] =>
    parent.childNodes.flatMap((node) => {
      if ('value' in node) return [node.value];
      if (!('tagName' in node) || node.tagName === 'script') return [];
      const attributes = node.attrs.map(({ name, value }) => `${name}=${JSON.stringify(value)}`);
      const inside = read('content' in node ? node.content : node);
      return [`<${[node.tagName, ...attributes].join(' ')}>`, ...inside, `</${node.tagName}>`];
    });
  return joinText(read(parse(html, { scriptingEnabled: false })));
}

/** Joins text nodes that a comment separates. */
function joinText(parts: string[]): string[] {
  const isTag = (part: string | undefined) => /^<\/?\w.*>$/s.test(part ?? '');
  return parts.reduce<string[]>((joined, part) => {
    const last = joined.at(-1);
    if (last === undefined || isTag(last) || isTag(part)) joined.push(part);
    else joined[joined.length - 1] = last + part;
    return joined;
  }, []);
}

/** The tree of <main> alone. */
function readMain(html: string): string[] {
  const tree = readTree(html);
  return tree.slice(tree.indexOf('<main>'), tree.indexOf('</main>') + 1);
}

test('of a page prerendered by Next.js, only the page itself is left', () => {
  expect(strip('<p>লেখা</p>')).toBe(
    '<!DOCTYPE html><html lang="bn"><head><meta charset="utf-8"><title>পাতা</title></head>' +
      '<body><main><p>লেখা</p></main></body></html>',
  );
});

test.each([
  ['a script file', '<script src="/_next/static/chunks/a.js" async=""></script>'],
  ['a script file of another origin', '<script src="https://cdn.example/_next/static/a.js"></script>'],
  ['a script file below a folder', '<script src="/docs/_next/static/a.js"></script>'],
  ['an inline script', '<script>self.__next_f.push([1,"x"])</script>'],
  ['a loader that does more', '<script>onload=()=>setTimeout(()=>import("/assets/a.js"),1e3);run()</script>'],
  [
    'a loader of another origin',
    '<script>onload=()=>setTimeout(()=>import("https://cdn.example/assets/a.js"),1e3)</script>',
  ],
  [
    'a loader of a framework file',
    '<script>onload=()=>setTimeout(()=>import("/_next/static/a.js"),1e3)</script>',
  ],
  ['an inline module', '<script type="module">run()</script>'],
  ['a style sheet', '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'],
  ['a preload of a script', '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>'],
  ['a preload of a style sheet', '<link rel="preload" as="style" href="/_next/static/chunks/a.css"/>'],
  ['a preload of a module', '<link rel="modulepreload" href="/_next/static/chunks/a.js"/>'],
  ['a script in a template', '<template><script src="/_next/a.js"></script></template>'],
  [
    'a style sheet for browsers without script',
    '<noscript><link rel="stylesheet" href="/_next/a.css"/></noscript>',
  ],
])('%s of the framework is in a page, but not in the document', (_, part) => {
  const page = `<!DOCTYPE html><title>a</title><main>${part}</main>`;
  const { html } = stripNextRuntime(page);
  expect(html).not.toContain('_next');
  expect(html).not.toContain('<script');
});

const jsonLd =
  '<script type="application/ld+json">{"@type":"Article","headline":"A \\u003c/script> & \\"B\\" কাজ — <b>"}</script>';
const rules =
  '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/*"},"eagerness":"moderate"}]}</script>';
const module = '<script type="module" src="/assets/article.8ae6cc4b41.js"></script>';
const loader = `<script>${moduleLoader('/assets/article.8ae6cc4b41.js')}</script>`;

test.each([
  ['JSON-LD', jsonLd],
  ['speculation rules', rules],
  ['a browser module of ours', module],
  ['the loader of a browser module', loader],
  ['a style of the page', '<style>p::before{content:"<b>"}</style>'],
  ['an icon of the build', '<link rel="icon" href="/_next/static/media/icon.svg">'],
  [
    'the preload of a font',
    '<link rel="preload" as="font" href="/_next/static/media/a.woff2" crossorigin="">',
  ],
  ['the preload of a picture', '<link rel="preload" as="image" href="/_next/static/media/a.avif">'],
  ['another language', '<link rel="alternate" hreflang="en" href="https://kajpath.example/en">'],
])('%s is kept byte for byte, in head and body', (_, part) => {
  expect(strip(part, part).split(part)).toHaveLength(3);
});

/** Content that must stay as in the prerendered page. */
const contents = [
  ['text beside the comments of React', '<p>মোট <!-- -->৩<!-- -->টি</p>'],
  ['entities', '<p>a &lt; b &amp;&amp; c &gt; d &quot;e&quot; &#x27;f&#x27; g&nbsp;h &copy; &amp;lt;</p>'],
  ['conjuncts with joiners', '<p>র‍্যাব ক্‌ষ ড়া ঢ়া য়</p>'],
  ['a tag as text', '<p>&lt;/head&gt;&lt;script src="/_next/x.js"&gt; 1 < 2</p>'],
  [
    'attributes',
    '<a title="a &lt; b &amp; &quot;c&quot; \'d\'&nbsp;" data-x="" href="/bn?a=1&amp;b=2#গ">ঘ</a>',
  ],
  ['code that begins with an empty line', '<pre>\n\n  first\n\n\tsecond  \n</pre>'],
  ['code that begins at once', '<pre><code>\n  a\n</code></pre><textarea>\n\n  b</textarea>'],
  [
    'a table',
    '<table><caption>ক</caption><thead><tr><th scope="col">খ</th></tr></thead><tbody><tr><td data-label="খ">গ</td></tr></tbody></table>',
  ],
  [
    'a popover',
    '<button type="button" popovertarget="m">ক</button><div id="m" popover="auto" class="meaning">খ</div>',
  ],
  ['what shows without script', '<noscript><p class="hint">ক &lt; খ</p></noscript>'],
  ['a template', '<template id="row"><tr><td>ক</td></tr></template>'],
  [
    'a picture in the text',
    '<svg viewBox="0 0 1 1"><linearGradient id="g"></linearGradient><text>ক</text></svg>',
  ],
  ['a hidden block with text', '<div hidden=""><p>পরে</p></div>'],
  ['a hidden block with a text alone', '<div hidden="">পরে<!-- --></div>'],
  ['an empty block that a module fills', '<div hidden="" id="share"><!-- --></div>'],
  ['a bare hidden block', '<div hidden=""></div>'],
  ['an empty block of another kind', '<p hidden=""></p><div></div>'],
] as const;

test.each(contents)('%s: the document has the elements, attributes and text of the page', (_, main) => {
  expect(readMain(strip(main))).toEqual(readMain(nextPage(main)));
});

test.each(contents)('%s: stripping a document again changes nothing', (_, main) => {
  const once = stripNextRuntime(nextPage(main, jsonLd));
  expect(stripNextRuntime(once.html)).toEqual(once);
});

test('all comments are removed, and so is the hidden container of late metadata', () => {
  const html = strip('<!--$--><p>a</p><!--/$--><ul><!-- x --><li>b</li></ul>', '<!-- y -->');
  expect(html).not.toContain('<!--');
  expect(html).not.toContain('hidden');
});

test('names are the tags and classes of the document, once each and sorted', () => {
  const main =
    '<p class="lead  meta">a</p><p class="lead">b</p><ul class=""><li class="\n x ">c</li></ul>' +
    '<noscript><b class="hint"></b></noscript><template><i class="row"></i></template>';
  const { names } = stripNextRuntime(nextPage(main));
  expect(names).toEqual(
    [
      ...['.hint', '.lead', '.meta', '.row', '.x'],
      ...['b', 'body', 'head', 'html', 'i', 'li', 'main', 'meta', 'noscript', 'p', 'template', 'title', 'ul'],
    ].sort(),
  );
});

test('a style is inserted unchanged at the end of the head', () => {
  const css = "a::before{content:'$& $` $1 $$'}";
  const html = strip('<p>ক</p>');
  expect(inlineStyle(html, css)).toBe(html.replace('</head>', () => `<style>${css}</style></head>`));
});

test('without CSS there is no style element', () => {
  expect(inlineStyle(strip('<p>ক</p>'), '')).toBe(strip('<p>ক</p>'));
});

test('a </head> inside data is not taken for the end of the head', () => {
  const meta = '<meta name="description" content="What &lt;/head&gt; ends">';
  const data = '<script type="application/ld+json">{"a":"</head>"}</script>';
  const html = inlineStyle(strip('<p>ক</p>', meta + data), 'p{color:red}');
  expect(html).toContain(`${meta}${data}<style>p{color:red}</style></head><body>`);
});

test('CSS cannot end its own element', () => {
  const css = escapeStyle('p::before{content:"</style><img src=x>"}q::before{content:"</STYLE "}');
  const html = inlineStyle(strip('<p>ক</p>'), css);
  const tags = readTree(html).filter((part) => part.startsWith('<'));
  expect(tags.filter((tag) => tag === '<style>')).toHaveLength(1);
  expect(tags).not.toContain('<img src="x">');
  // CSS Syntax 4.3.7: an escaped solidus in a string is a solidus.
  expect(html).toContain('content:"<\\/style><img src=x>"');
});
