import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { collectSources } from '@/lib/publish/hand/collect-sources';
import { linkTerms } from '@/lib/publish/hand/link-terms';
import { dropUnusedIds, prefixIds, relink } from '@/lib/publish/hand/relink';
import { shareLabels } from '@/lib/publish/hand/share-labels';
import { shareLastPart } from '@/lib/publish/hand/share-last-part';
import { takeMainText } from '@/lib/publish/hand/take-main-text';

const article = (inner: string) => takeMainText(`<main><article>${inner}</article></main>`, 'article');
const inner = (tree: Element) => toHtml(tree.children);

test('ids get the name of their page, and what refers to them follows', () => {
  const tree = article('<h2 id="fees">Fees</h2><p id="a" aria-labelledby="fees a"></p>');
  prefixIds(tree, 'payoneer');
  expect(inner(tree)).toBe(
    '<h2 id="payoneer--fees">Fees</h2><p id="payoneer--a" aria-labelledby="payoneer--fees payoneer--a"></p>',
  );
});

const links: [title: string, href: string, expected: string][] = [
  ['a part of the same page', '#fees', '#payoneer--fees'],
  ['a part of another page in the file', '/bn/how-to-start#plan', '#how-to-start--plan'],
  ['a page in the file', '/bn/how-to-start', '#how-to-start'],
  ['a part that the file leaves out: its page', '/bn/how-to-start#comments', '#how-to-start'],
  ['a page in the file, by its whole address', 'https://site.example/bn/how-to-start', '#how-to-start'],
  ['a page that is only on the site', '/bn/programmes#dyd', 'https://site.example/bn/programmes#dyd'],
  ['another site, as it is written', 'https://ec.example/বাংলা', 'https://ec.example/বাংলা'],
  ['a telephone', 'tel:16121', 'tel:16121'],
];

for (const [title, href, expected] of links) {
  test(`a link leads to ${title}`, () => {
    const tree = article(`<a href="${href}" rel="nofollow">x</a>`);
    const known = ['payoneer--fees', 'how-to-start--plan'];
    const slugs = ['payoneer', 'how-to-start'];
    relink(tree, {
      page: '/bn/payoneer',
      siteUrl: 'https://site.example',
      find(path, anchor) {
        const slug = slugs.find((candidate) => path === `/bn/${candidate}`);
        return slug && `#${known.includes(`${slug}--${anchor}`) ? `${slug}--${anchor}` : slug}`;
      },
    });
    expect(inner(tree)).toBe(`<a href="${expected}">x</a>`);
  });
}

test('an id stays when something anywhere in the file leads to it', () => {
  const [one, two] = [article('<h2 id="a">A</h2><h2 id="b">B</h2>'), article('<a href="#a">a</a>')];
  dropUnusedIds({ ...one, children: [one, two] }, [one]);
  expect(inner(one)).toBe('<h2 id="a">A</h2><h2>B</h2>');
});

const sourced = (slug: string, entries: string[]) => {
  const marks = entries.map(
    (_, index) => `<sup><a href="#source-${index + 1}" id="cite-${index + 1}">[${index + 1}]</a></sup>`,
  );
  const list = entries.map(
    (title, index) =>
      `<li id="source-${index + 1}"><a href="https://x.example/${title}">${title}</a> <small>X · checked <a href="#cite-${index + 1}">back</a></small></li>`,
  );
  const tree = article(
    `<p>${marks.join('')}</p><section class="sources"><h2>Sources</h2><ol>${list.join('')}</ol></section>`,
  );
  prefixIds(tree, slug);
  relink(tree, {
    page: `/en/${slug}`,
    siteUrl: 'https://s.example',
    find: (_, anchor) => `#${slug}--${anchor}`,
  });
  return tree;
};

test('two articles that cite one source share its entry, under a number of the whole file', () => {
  const collection = collectSources('bn');
  const trees = [sourced('a', ['one', 'two']), sourced('b', ['three', 'one'])];
  for (const tree of trees) collection.takeFrom(tree);
  expect(trees.map(inner)).toEqual([
    '<p><sup><a href="#s-1">[১]</a></sup><sup><a href="#s-2">[২]</a></sup></p>',
    '<p><sup><a href="#s-3">[৩]</a></sup><sup><a href="#s-1">[১]</a></sup></p>',
  ]);
  expect(collection.entries().map((entry) => toHtml(entry))).toEqual(
    ['one', 'two', 'three'].map(
      (title, index) =>
        `<li id="s-${index + 1}"><a href="https://x.example/${title}">${title}</a> <small>X · checked</small></li>`,
    ),
  );
});

test('what most sources end with is said once', () => {
  const entryOf = (line: string) => article(`<a href="https://x.example">t</a> <small>${line}</small>`);
  const entries = ['A · checked 1 May', 'B · 2024 · checked 1 May', 'C · checked 2 May'].map(entryOf);
  expect(shareLastPart(entries)).toBe('checked 1 May');
  expect(entries.map((entry) => inner(entry).replace(/.*<small>(.*)<\/small>/, '$1'))).toEqual([
    'A',
    'B · 2024',
    'C · checked 2 May',
  ]);
  expect(shareLastPart([entryOf('A · x'), entryOf('B · y')])).toBeUndefined();
});

test('the labels of cells become rules that nothing can end', () => {
  const labels = shareLabels();
  const tree = article(
    '<table><tr><td data-label="A">1</td><td class="none" data-label="</style>&quot;\\">2</td><td data-label="A">3</td></tr></table>',
  );
  labels.takeFrom(tree);
  expect(inner(tree)).toContain('<td class="l1">1</td><td class="none l2">2</td><td class="l1">3</td>');
  expect(labels.css()).toBe('.l1{--label:"A"}.l2{--label:"\\3c /style>\\22 \\5c "}');
});

test('a word whose meaning opens becomes a link to its meaning', () => {
  const tree = article(
    '<button type="button" class="term" popovertarget="term-bid">bid</button><p id="term-bid" popover="auto">…</p>',
  );
  linkTerms(tree, (id) => `/en/glossary#${id}`);
  expect(inner(tree)).toBe('<a class="term" href="/en/glossary#term-bid">bid</a>');
});

test('the page around a text stays behind, but not the day of its check', () => {
  const meta =
    '<ul class="meta"><li>Checked <time datetime="2026-11-30">30 November</time></li><li><a href="#sources">7 sources</a></li></ul>';
  const tree = article(
    `<h1>T</h1>${meta}<nav>n</nav><div class="rail">r</div><p>Text</p><!-- c --><script>s</script><ul class="meta"><li><time>x</time></li></ul><p class="ask">a</p>`,
  );
  expect(inner(tree)).toBe(
    '<h1>T</h1><ul class="meta"><li>Checked <time datetime="2026-11-30">30 November</time></li></ul><p>Text</p>',
  );
});
