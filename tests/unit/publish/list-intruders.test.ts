import { expect, test } from 'vitest';
import type { OwnParts } from '@/lib/publish/allowed-elements';
import { listIntruders } from '@/lib/publish/list-intruders';
import { adLoader, focusLoader, moduleLoader } from '@/lib/publish/module-loader';
import { speculationRules } from '@/lib/publish/speculation-rules';
import { adSlot } from '@/tests/ad-slot';

const module = '/assets/article.8ae6cc4b41.js';
const adModule = '/assets/ads.0123456789.js';
const style = 'p{color:red}';
const own: OwnParts = {
  siteUrl: 'https://kajpath.example',
  modules: new Set([module, adModule]),
  ads: adSlot.ads,
  style,
};

/** A document of ours with something more in its head or its body. */
const documentWith = ({ head = '', body = '' }) =>
  `<!DOCTYPE html><html lang="bn"><head><meta charset="utf-8"><title>ক</title>${head}<style>${style}</style></head><body><main id="main">${body}</main></body></html>`;

const inHead: [string, string][] = [
  ['a script of another origin', '<script src="https://cdn.example/a.js"></script>'],
  ['a script of Next.js', '<script src="/_next/static/chunks/a.js" async=""></script>'],
  [
    'a module of ours that the build does not have',
    '<script type="module" src="/assets/article.0000000000.js"></script>',
  ],
  ['a module of ours without the type', `<script src="${module}"></script>`],
  ['our address on another host', `<script type="module" src="https://cdn.example${module}"></script>`],
  ['an empty source', '<script src=""></script>'],
  ['flight data', '<script>self.__next_f.push([1,"2:x"])</script>'],
  ['an inline script', '<script>run()</script>'],
  ['an inline module', '<script type="module">run()</script>'],
  ['an import map', '<script type="importmap">{"imports":{}}</script>'],
  ['a loader that does more', `<script>${moduleLoader(module)};run()</script>`],
  [
    'a loader of a module that the build does not have',
    `<script>${moduleLoader('/assets/a.0000000000.js')}</script>`,
  ],
  [
    'other speculation rules',
    '<script type="speculationrules">{"prerender":[{"urls":["https://a.example"]}]}</script>',
  ],
  [
    'structured data of another vocabulary',
    '<script type="application/ld+json">{"@context":"https://a.example"}</script>',
  ],
  ['data that is not JSON', '<script type="application/json">run()</script>'],
  ['a script in a namespace', '<svg><script>run()</script></svg>'],
  ['a linked style sheet', '<link rel="stylesheet" href="/_next/static/a.css">'],
  ['a style sheet of ours', '<link rel="stylesheet" href="/assets/fragment.0123456789.css">'],
  ['a preload', '<link rel="preload" as="script" href="/_next/static/a.js">'],
  ['a preload of a font', '<link rel="preload" as="font" href="/a.woff2" crossorigin="">'],
  ['a preload of a module', '<link rel="modulepreload" href="/assets/article.8ae6cc4b41.js">'],
  ['a connection ahead', '<link rel="preconnect" href="https://a.example">'],
  ['what React waits for', '<link rel="expect" href="#_R_" blocking="render">'],
  ['an icon of Next.js', '<link rel="icon" href="/_next/static/media/icon.svg">'],
  ['an icon of another origin', '<link rel="icon" href="https://a.example/icon.svg">'],
  ['a manifest of another origin', '<link rel="manifest" href="//a.example/m.json">'],
  ['a canonical address of another origin', '<link rel="canonical" href="https://a.example/bn">'],
  ['an alternate of another type', '<link rel="alternate" type="application/json+oembed" href="/a.json">'],
  ['two relations', '<link rel="alternate stylesheet" href="/a.css">'],
  ['a second style', '<style>p{color:blue}</style>'],
  ['a base', '<base href="https://a.example/">'],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=https://a.example">'],
  ['a policy of its own', '<meta http-equiv="Content-Security-Policy" content="">'],
  ['a name that nobody knows', '<meta name="next-size-adjust" content="">'],
  ['a generator', '<meta name="generator" content="Next.js">'],
];

const inBody: [string, string][] = [
  ['a frame', '<iframe src="https://a.example"></iframe>'],
  ['a frame with a document in it', '<iframe srcdoc="<p>a"></iframe>'],
  ['an object', '<object data="/a.swf"></object>'],
  ['an embed', '<embed src="/a.swf">'],
  ['a video', '<video src="/a.mp4"></video>'],
  ['a drawing that loads a part', '<svg><use href="https://a.example/a.svg#b"></use></svg>'],
  ['a drawing that loads a picture', '<svg><image href="https://a.example/a.png"></image></svg>'],
  ['HTML in a drawing', '<svg><foreignObject></foreignObject></svg>'],
  ['a drawing that moves', '<svg><animate attributeName="href"></animate></svg>'],
  ['a handler of a drawing', '<svg onload="run()"></svg>'],
  ['a colour from elsewhere', '<svg><path fill="url(https://a.example/a.svg#b)"></path></svg>'],
  ['formulas', '<math></math>'],
  ['an element that nobody knows', '<x-widget></x-widget>'],
  ['what shows without script', '<noscript>a</noscript>'],
  ['a template', '<template id="row"></template>'],
  ['the place of a late part', '<template id="B:0"></template>'],
  ['a part that came late', '<div hidden="" id="S:0"></div>'],
  ['a hidden block without a name', '<div hidden=""></div>'],
  ['an id of React', '<p id="_R_" class="a"></p>'],
  ['a mark of React', '<!--$-->'],
  ['a comment', '<!-- a -->'],
  ['a form to another origin', '<form action="https://a.example/"></form>'],
  ['a form to another host of no protocol', '<form action="//a.example/"></form>'],
  ['a form that runs script', '<form action="javascript:run()"></form>'],
  ['a button to another origin', '<button formaction="https://a.example/">a</button>'],
  ['a handler', '<p onclick="run()"></p>'],
  ['a handler of a picture', '<img src="/images/a.png" onerror="run()" alt="">'],
  ['a link that runs script', '<a href="javascript:run()">a</a>'],
  ['a link that hides what it runs', '<a href=" java&#10;script:run()">a</a>'],
  ['a link to data', '<a href="data:text/html,a">a</a>'],
  ['a link that reports', '<a href="/bn" ping="https://a.example">a</a>'],
  ['a picture of another origin', '<img src="https://a.example/a.png" alt="">'],
  ['a picture of Next.js', '<img src="/_next/image?url=a" alt="">'],
  ['a form of another origin', '<source srcset="https://a.example/a.avif" type="image/avif">'],
  ['several forms in one', '<source srcset="/images/a.avif, /images/b.avif 2x">'],
  ['a choice of pictures', '<img src="/images/a.png" srcset="https://a.example/a.png 2x" alt="">'],
  ['a style of its own', '<p style="position:fixed">a</p>'],
  ['an attribute of Next.js', '<p nonce="a">a</p>'],
  ['a style in the body', '<style>p{color:red}</style>'],
  ['an ad slot that site.yaml does not have', '<aside class="ad" data-ad-slot="0000000000"></aside>'],
  ['an ad slot on another element', `<p data-ad-slot="${adSlot.ads.slots.afterText}"></p>`],
  ['an ad of somebody else', '<aside class="ad" data-ad-client="ca-pub-0000000000000000"></aside>'],
];

test.each([
  ...inHead.map(([name, part]) => [name, part, documentWith({ head: part })]),
  ...inBody.map(([name, part]) => [name, part, documentWith({ body: part })]),
  ...inHead
    .filter(([, part]) => part.startsWith('<script'))
    .map(([name, part]) => [`in the body, ${name}`, part, documentWith({ body: part })]),
] as [string, string, string][])('%s is found', (_, part, html) => {
  const found = listIntruders(html, own);
  // The second style and the own one are both no longer alone.
  expect(found.length).toBeGreaterThan(0);
  const [name] = /<(?:!--|[\w-]+)(?=.*$)/s.exec(part.replace(/^<svg>/, '')) ?? [''];
  expect(
    found.some((tag) => tag.startsWith(name)),
    found.join(),
  ).toBe(true);
});

test.each([
  ['a browser module', `<script type="module" src="${module}"></script>`],
  ['the loader of a module', `<script>${moduleLoader(module)}</script>`],
  ['the loader of the search box', `<script>${focusLoader(module)}</script>`],
  ['the loader of a page with ads', `<script>${adLoader(module, adModule)}</script>`],
  [
    'structured data',
    '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[]}</script>',
  ],
  ['data', '<script type="application/json" id="a">{"a":"\\u003c/script>"}</script>'],
  ['speculation rules', `<script type="speculationrules">${speculationRules}</script>`],
])('%s is ours', (_, part) => {
  expect(listIntruders(documentWith({ head: part, body: part }), own)).toEqual([]);
});

test.each([
  ['the canonical address', '<link rel="canonical" href="https://kajpath.example/bn">'],
  ['another language', '<link rel="alternate" hreflang="en" href="https://kajpath.example/en">'],
  ['a feed', '<link rel="alternate" type="application/atom+xml" href="https://kajpath.example/bn/feed.xml">'],
  ['an icon', '<link rel="icon" href="/icon.svg" type="image/svg+xml">'],
  ['the web manifest', '<link rel="manifest" href="/manifest.webmanifest">'],
  ['what social networks read', '<meta property="og:title" content="</head><script>">'],
  [
    'the colour of the browser',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#000">',
  ],
])('%s may stand in the head', (_, part) => {
  expect(listIntruders(documentWith({ head: part }), own)).toEqual([]);
});

test.each([
  [
    'a drawing',
    '<svg class="bars" viewBox="0 0 9 9" role="img" aria-label="a"><title>a</title><defs><pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"></pattern></defs><path d="M0 0" fill="none" stroke="currentColor" stroke-width="2"></path><rect x="1" fill="url(#p)"></rect><text text-anchor="end">a</text></svg>',
  ],
  [
    'links',
    '<a href="/bn/a#b">a</a><a href="?page=2">a</a><a href="#c">a</a><a href="https://a.example/?u=https://b.example" rel="nofollow ugc">a</a><a href="mailto:a@b.example">a</a><a href="fb-messenger://share?link=a">a</a>',
  ],
  [
    'what the text says of scripts',
    '<p>self.__next_f &lt;script src="/_next/a.js"&gt; javascript: onclick="a"</p>',
  ],
  [
    'a form to our own address',
    '<form method="post" action="/api/comments"><input type="hidden" name="a"><button formaction="/api/moderate">a</button></form>',
  ],
  [
    'a picture of ours',
    '<figure><img src="/images/a.png" alt="" width="1" height="1" loading="lazy" decoding="async"></figure>',
  ],
  [
    'a picture of ours in smaller forms',
    '<picture><source srcset="/images/a.avif" type="image/avif"><img src="/images/a.png" alt="" width="1" height="1"></picture>',
  ],
  [
    'an aligned column',
    '<table><tbody><tr><td style="text-align:right" data-label="ক">a</td></tr></tbody></table>',
  ],
  [
    'what our modules show later',
    '<div class="options" role="listbox" aria-label="ক" hidden=""></div><section id="result" hidden=""></section>',
  ],
  [
    'a place for an advertisement',
    `<aside class="ad" data-ad-client="${adSlot.ads.publisher}" data-ad-slot="${adSlot.ads.slots.afterText}">ক</aside>`,
  ],
])('%s may stand in the text', (_, part) => {
  expect(listIntruders(documentWith({ body: part }), own)).toEqual([]);
});

test('without advertisements in site.yaml a place for one, and its loader, are not ours', () => {
  const html = documentWith({
    body: `<aside class="ad" data-ad-client="a" data-ad-slot="b"></aside><script>${adLoader(module, adModule)}</script>`,
  });
  const found = listIntruders(html, { ...own, ads: undefined });
  expect(found.map((tag) => tag.slice(0, 7))).toEqual(['<aside ', '<script']);
});

test('a style with other rules than those of the document is not ours', () => {
  expect(listIntruders(documentWith({}), { ...own, style: 'p{color:blue}' })).toEqual([`<style>${style}`]);
});

test('every tag is listed once, in the order of the document, on one line and not endless', () => {
  const long = `<script>${'run();\n'.repeat(100)}</script>`;
  const found = listIntruders(
    documentWith({ body: `<iframe></iframe>${long}<iframe></iframe><embed>` }),
    own,
  );
  expect(found.map((tag) => tag.slice(0, 14))).toEqual(['<iframe>', '<script>run();', '<embed>']);
  expect(found[1]).toMatch(/^[^\n]{160}$/);
});
