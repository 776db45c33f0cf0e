import { expect, test } from 'vitest';
import { escapePattern } from '@/lib/content/escape-pattern';
import { corrections, page } from './about-pages';
import { edit, report } from './fixture';

const readme = 'Fix: see content/README.md';

test('pages about the site and corrections have no problem', () => {
  expect(report({ ...page('about'), ...page('corrections'), ...corrections })).toEqual([]);
});

test('a page that lacks a language is reported', () => {
  expect(report({ ...page('about'), 'pages/about/bn.mdx': undefined })).toEqual([
    'content/pages/about/bn.mdx:1:1: the twin is missing: an article has every language\n' +
      'Fix: add the file; see content/README.md#a-new-article-step-by-step',
  ]);
});

test('a page that the footer does not have is reported', () => {
  expect(report(page('abot'))).toEqual([
    'content/pages/abot:1:1: the site has no page "abot" (did you mean "about"?)\n' +
      'Fix: rename or remove the folder; the pages are about, how-we-check, corrections, privacy',
  ]);
});

test('no article has the slug of a page', () => {
  const { 'pages/about/en.mdx': text } = page('about');
  expect(report({ 'articles/privacy/en.mdx': text })).toContainEqual(
    expect.stringContaining('the slug "privacy" is reserved'),
  );
});

test.each([
  ['a heading without an id', '## Start', 'the heading "Start" has no id'],
  ['a heading that the twin lacks', '## Start [#start]', 'the heading id "start" is not in bn.mdx'],
  ['a link without a target', '[a](/en/nowhere)', 'the link "/en/nowhere" has no target'],
  ['a link to a heading that is not there', '[a](#nowhere)', 'the link "#nowhere" has no heading'],
  ['a component that does not exist', '<Nothing />', 'unknown component <Nothing>'],
  ['a script', '<script>a</script>', '<script> is not allowed'],
  ['a source', 'A figure <Cite id="fees" />.', '<Cite>: a page about the site has no list of sources'],
  [
    'a table with sources',
    '<ComparisonTable id="fees" />',
    '<ComparisonTable>: a page about the site has no list of sources',
  ],
])('%s in a page is reported', (_, text, words) => {
  expect(report(page('about', { en: text }))).toContainEqual(
    expect.stringMatching(new RegExp(`^content/pages/about/en\\.mdx:.*${escapePattern(words)}`)),
  );
});

test('a chart with sources in a page is reported', () => {
  const chart = `kind: bars
title: { bn: চিত্র, en: A chart }
bars:
  - { label: { bn: ক, en: A }, value: 80, text: { bn: ৮০, en: $80, cite: [fees] } }
  - { label: { bn: খ, en: B }, value: 90, text: { bn: ৯০, en: $90, cite: [fees] } }
`;
  const text = '<Chart id="drawing" />';
  expect(report({ ...page('about', { bn: text, en: text }), 'charts/drawing.yaml': chart })).toEqual(
    ['bn', 'en'].map((locale) =>
      expect.stringContaining(
        `content/pages/about/${locale}.mdx:6:1: <Chart>: a page about the site has no list of sources`,
      ),
    ),
  );
});

test('a spelling to avoid in a page is reported', () => {
  expect(report(page('about', { bn: 'ফী কত।' }))).toEqual([
    'content/pages/about/bn.mdx:6:1: the spelling "ফী" should be avoided\nFix: write ফি',
  ]);
});

test('a page has no answer box', () => {
  const text = `---\ntitle: About us\ndescription: ${'Who writes this site and for whom. '.repeat(2)}\nanswer: no\n---\n\nText.\n`;
  expect(report({ ...page('about'), 'pages/about/en.mdx': text })).toEqual([
    expect.stringMatching(
      /^content\/pages\/about\/en\.mdx:4:1: invalid frontmatter\n {2}answer: expected a known field/,
    ),
  ]);
});

test('a link from a page to a draft is reported', () => {
  const draft = edit('articles/second/article.yaml', 'author: editors', 'author: editors\ndraft: true');
  const first = edit('articles/first/article.yaml', '\n  - second', ' []');
  expect(report({ ...page('about', { en: '[a](/en/second)' }), ...draft, ...first })).toEqual([
    expect.stringContaining('the link "/en/second" leads to a page that is a draft'),
  ]);
});

test('texts can link to the pages about the site, to a correction and to the feeds, and to nothing else', () => {
  const links =
    '[a](/en/corrections#old-fee) [b](/en/corrections/feed.xml) [c](/en/corrections/feed.json) [d](/en/privacy) [e](/en/corrections#other)';
  const files = { ...page('about', { en: links }), ...page('corrections'), ...corrections };
  expect(report(files).map((problem) => problem.split('\n')[0])).toEqual([
    expect.stringContaining('the link "/en/privacy" has no target'),
    expect.stringContaining('the link "/en/corrections#other" has no heading as its target'),
  ]);
});

const changed = (part: string, by: string) => {
  const [[file, text]] = Object.entries(corrections) as [[string, string]];
  return { ...page('corrections'), [file]: text.replace(part, () => by) };
};

test.each([
  [
    'of an article that does not exist',
    changed('article: first', 'article: frst'),
    '3:12: invalid corrections\n  old-fee.article: no article has the slug "frst" (did you mean "first"?)\nFix: name an article by its slug',
  ],
  [
    'in the future',
    changed('2026-11-24', '2026-11-25'),
    '2:9: invalid corrections\n  old-fee.date: expected a day up to today, 2026-11-24, received "2026-11-25"\nFix: write the day on which the page was corrected',
  ],
  [
    'without a date',
    changed('  date: 2026-11-24\n', ''),
    `1:1: invalid corrections\n  old-fee.date: expected a date like 2026-11-23, received nothing\n${readme}`,
  ],
  [
    'in one language',
    changed(', en: It is 10%.', ''),
    `5:3: invalid corrections\n  old-fee.right.en: expected text, received nothing\n${readme}`,
  ],
  [
    'with a spelling to avoid',
    changed('ফি ১০%।', 'ফী ১০%।'),
    '5:16: the spelling "ফী" should be avoided\nFix: write ফি',
  ],
])('a correction %s is reported', (_, files, words) => {
  expect(report(files)).toContain(`content/data/corrections.yaml:${words}`);
});

test('a correction of an article that is not published is reported', () => {
  const draft = edit('articles/first/article.yaml', 'author: editors', 'author: editors\ndraft: true');
  const second = edit('articles/second/article.yaml', '\n  - first', ' []');
  expect(report({ ...changed('', ''), ...draft, ...second })).toEqual([
    expect.stringContaining('old-fee.article: "first" is a draft'),
  ]);
});

test('a contact that is no address is reported', () => {
  expect(report(edit('site.yaml', 'adsTxt: []', 'adsTxt: []\ncontact: { email: nobody }'))).toEqual([
    `content/site.yaml:9:19: invalid site\n  contact.email: expected an e-mail address, received "nobody"\n${readme}`,
  ]);
});
