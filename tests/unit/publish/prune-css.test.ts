import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCssPruner, scriptedTags } from '@/lib/publish/prune-css';

const names = [
  '.callout',
  '.meta',
  '.articles',
  '.w-1/2',
  'body',
  'h2',
  'html',
  'li',
  'ol',
  'p',
  'table',
  'td',
  'ul',
];

const cut = (css: string) => createCssPruner(css)(names);

test.each([
  ['a tag', 'p{margin:0}'],
  ['a tag in capitals', 'P{margin:0}'],
  ['a class', '.meta{margin:0}'],
  ['a class with an escape', '.w-1\\/2{width:50%}'],
  ['every element', '*{margin:0}'],
  ['every element and its pseudo-elements', '*,:before,:after{margin:0}'],
  ['the root', ':root{color:red}'],
  ['the element in focus', ':focus-visible{outline:3px solid red}'],
  ['every element in focus', '*:focus-visible{outline:3px solid red}'],
  ['a state', '.meta:popover-open{margin:0}'],
  ['the target of a link', 'li:target{color:red}'],
  ['a list marker', 'li::marker{color:red}'],
  ['an attribute that script may set', '.meta [aria-current]{color:red}'],
  ['a value that script may set', '.meta [role=status]{color:red}'],
  ['an id', '#main{color:red}'],
  ['a language', 'body:lang(en){color:red}'],
  ['a language inside :where()', 'ol:where(:lang(bn)){list-style-type:bengali}'],
  ['the last child of one of two', ':is(.callout,.unused)>:last-child{margin:0}'],
  ['alternatives that begin with a combination', ':is(.articles>li,.unused>li)>:is(h2,h6){margin:0}'],
  ['alternatives inside alternatives', ':is(.unused,:where(p,.unused)) li{margin:0}'],
  ['what is not something unused', 'p:not(.unused){margin:0}'],
  ['what is not one of some unused', 'p:not(:is(.unused)){margin:0}'],
  ['what holds something', 'ul:has(.meta){margin:0}'],
  ['what may hold something that a script makes', 'ul:has(a[href]){margin:0}'],
  ['a position', 'li:nth-child(2n + 1 of .meta){margin:0}'],
  ['siblings', 'li+li:before{content:"›"}'],
  ['dark colours', '@media (prefers-color-scheme:dark){p{color:#fff}}'],
  ['paper', '@media print{.meta{display:none}}'],
  ['a query in a query', '@supports (display:grid){@media (min-width:48rem){p{margin:0}}}'],
  ['view transitions', '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}'],
  ['an animation', '@keyframes a{0%{opacity:0}to{opacity:1}}p{animation:a 1s}'],
  ['a font', '@font-face{font-family:A;src:url(/a.woff2)}p{font-family:A}'],
  ['the order of layers', '@layer a,b;@layer b{}@layer a{p{margin:0}}'],
  ['nested rules', '.meta{color:red;& li{margin:0}}'],
  ['a custom property in use', ':root{--a:red}p{color:var(--a)}'],
  ['a custom property with a default', ':root{--a:red}p{color:var( --a ,var(--b,blue))}'],
  [
    'custom properties that use each other',
    ':root{--a:var(--b);--b:var(--c, 1px);--c:2px}p{margin:var(--a)}',
  ],
  ['a custom property that is queried', ':root{--a:1}@container style(--a:1){p{margin:0}}'],
])('pruning keeps %s', (_, css) => {
  expect(cut(css)).toBe(css);
});

test.each([
  ['a class the page does not have', '.unused{margin:0}', ''],
  ['a tag the page does not have', 'blockquote{margin:0}', ''],
  ['a class written otherwise', '.Meta{margin:0}', ''],
  ['a combination that asks for more', '.meta .unused,table.unused,.unused>p{margin:0}', ''],
  ['a state of something else', '.unused:focus-visible,.unused::marker{margin:0}', ''],
  ['alternatives of which the page has none', ':is(.unused,h6) p,:where(.unused){margin:0}', ''],
  [
    'what overlays other pages',
    ':is(.unused > a,h6 :popover-open){margin:0}h6 :popover-open{width:auto}',
    '',
  ],
  ['one of several selectors', '.unused,p,h6>p,.meta:is(li,.x){margin:0}', 'p,.meta:is(li,.x){margin:0}'],
  [
    'a query that is left empty',
    'p{margin:0}@media print{@supports (a:b){.unused{margin:0}}}',
    'p{margin:0}',
  ],
  ['nested rules', '.meta{color:red;& .unused{margin:0}}', '.meta{color:red}'],
  [
    'a custom property nobody uses',
    ':root{--a:red;--b:1px}p{color:var(--a)}',
    ':root{--a:red}p{color:var(--a)}',
  ],
  [
    'the type of a custom property nobody uses',
    '@property --a{syntax:"*";inherits:false}@property --b{syntax:"*";inherits:false}p{color:var(--a)}',
    '@property --a{syntax:"*";inherits:false}p{color:var(--a)}',
  ],
  ['an empty layer that is the only one', '@layer a{}p{margin:0}', 'p{margin:0}'],
  ['the only layer when it is left empty', '@layer a{.unused{margin:0}}p{margin:0}', 'p{margin:0}'],
  ['the host of a shadow tree', ':root,:host{color:red}', ':root{color:red}'],
  ['a custom property whose user is dropped', ':root{--a:red}.unused{color:var(--a)}', ''],
  ['custom properties that only use each other', ':root{--a:var(--b);--b:var(--a)}', ''],
  [
    'a longer name of a property in use',
    ':root{--a:1;--a-b:2}p{margin:var(--a)}',
    ':root{--a:1}p{margin:var(--a)}',
  ],
  ['what holds something unused', 'ul:has(.unused){margin:0}', ''],
])('pruning drops %s', (_, css, expected) => {
  expect(cut(css)).toBe(expected);
});

test('all alternatives of an :is() are kept, because dropping one could change its specificity', () => {
  const css = ':is(p,.unused,#no){color:red}p{color:blue}';
  expect(cut(css)).toBe(css);
});

test('rules keep their order', () => {
  expect(cut('p{margin:0}.unused{color:red}h2,p{margin:1px}@media print{p{margin:2px}}p{margin:3px}')).toBe(
    'p{margin:0}h2,p{margin:1px}@media print{p{margin:2px}}p{margin:3px}',
  );
});

test('consecutive rules with the same selector are merged', () => {
  expect(cut('p{margin:0;color:red}.unused{color:red}p{margin:1px}h2{margin:0}p{margin:2px}')).toBe(
    'p{margin:0;color:red;margin:1px}h2{margin:0}p{margin:2px}',
  );
});

test('each page gets the rules for its own names, from the whole sheet', () => {
  const select = createCssPruner(':root{--a:1;--b:2}.a{margin:var(--a)}.b{margin:var(--b)}');
  expect(select(['.a'])).toBe(':root{--a:1}.a{margin:var(--a)}');
  expect(select(['.b'])).toBe(':root{--b:2}.b{margin:var(--b)}');
  expect(select(['.a'])).toBe(':root{--a:1}.a{margin:var(--a)}');
});

test('the same names are pruned once: a thousand pages of one kind take no longer than one', () => {
  const rules = Array.from({ length: 500 }, (_, index) => `.c${index} p:not(.x){margin:${index}px}`);
  const select = createCssPruner(rules.join(''));
  const timeOf = (work: () => void) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const first = timeOf(() => select(['.c1', 'p']));
  const others = timeOf(() => {
    for (let page = 0; page < 1000; page += 1) select(['.c1', 'p']);
  });
  expect(others).toBeLessThan(first);
});

test('every element that a browser module creates can be styled', async () => {
  const files = (await readdir('components', { recursive: true })).filter((file) =>
    /\.browser\.ts$/.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(join('components', file), 'utf8')));
  const created = texts.flatMap((text) =>
    [...text.matchAll(/createElement\('(\w+)'/g)].map(([, tag]) => tag),
  );
  expect(created).toContain('button');
  for (const tag of created) expect(scriptedTags).toContain(tag);
  // The page itself has no button: a script creates the one for sharing.
  expect(createCssPruner('.tools button{color:red}')(['.tools', 'div'])).toBe('.tools button{color:red}');
});
