import { expect, test } from 'vitest';
import { edit, report } from './fixture';

const article = 'articles/first/article.yaml';
const readme = 'Fix: see content/README.md';
const idRule = 'lower-case ASCII words joined by hyphens, like fees-and-limits';

test.each([
  [
    'a missing field',
    edit(article, 'author: editors\n', ''),
    [
      `content/${article}:1:1: invalid article\n  author: expected text: ${idRule}, received nothing\n${readme}`,
    ],
  ],
  [
    'a misspelt field',
    edit(article, 'author:', 'auther:'),
    [
      `content/${article}:1:1: invalid article\n  author: expected text: ${idRule}, received nothing\n${readme}`,
      `content/${article}:2:1: invalid article\n  auther: expected a known field (did you mean "author"?), received "editors"\n${readme}`,
    ],
  ],
  [
    'a date in words',
    edit(article, 'publishedAt: 2026-11-23', 'publishedAt: 23 Nov'),
    [
      `content/${article}:3:14: invalid article\n  publishedAt: expected a date like 2026-11-23, received "23 Nov"\n${readme}`,
    ],
  ],
  [
    'a day that does not exist',
    edit(article, 'updatedAt: 2026-11-24', 'updatedAt: 2026-02-29'),
    [
      `content/${article}:4:12: invalid article\n  updatedAt: expected a date like 2026-11-23, received "2026-02-29"\n${readme}`,
    ],
  ],
  [
    'an update before the publication',
    edit(article, 'updatedAt: 2026-11-24', 'updatedAt: 2026-11-22'),
    [
      `content/${article}:4:12: invalid article\n  updatedAt: expected a day on or after publishedAt 2026-11-23, received "2026-11-22"\nFix: correct one of the dates`,
    ],
  ],
  [
    'a source that does not say who says it',
    edit('data/sources.yaml', '  kind: others\n', ''),
    [
      'content/data/sources.yaml:10:1: invalid sources\n  fees.kind: expected own, others, rival, copy, received nothing\nFix: see content/README.md',
    ],
  ],
  [
    'a source of which it is not known how it was read',
    edit('data/sources.yaml', '  read: stored\nfees:', '  read: cached\nfees:'),
    [
      'content/data/sources.yaml:9:9: invalid sources\n  circular.read: expected stored or live, received "cached"\nFix: see content/README.md',
    ],
  ],
  [
    'a source that was read before it was published',
    edit('data/sources.yaml', 'publishedAt: 2023-10', 'publishedAt: 2026-12'),
    [
      'content/data/sources.yaml:7:14: invalid sources\n  circular.checkedAt: expected a day on or after publishedAt, received "2026-11-23"\nFix: see content/README.md',
    ],
  ],
  [
    'an impossible month of a source',
    edit('data/sources.yaml', 'publishedAt: 2023-10', 'publishedAt: 2023-13'),
    [
      'content/data/sources.yaml:6:16: invalid sources\n  circular.publishedAt: expected a date like 2023, 2023-10 or 2023-10-01, received "2023-13"\nFix: see content/README.md',
    ],
  ],
  [
    'an address that is no web page',
    edit('data/sources.yaml', 'https://example.com/fees', 'javascript:alert(1)'),
    [
      'content/data/sources.yaml:14:8: invalid sources\n  fees.url: expected an address like https://example.com/page, received "javascript:alert(1)"\nFix: see content/README.md',
    ],
  ],
  [
    'a slash after the address of the site',
    edit('site.yaml', 'https://kajpath.example', 'https://kajpath.example/'),
    [
      'content/site.yaml:1:6: invalid site\n  url: expected an address without a path or a slash at the end, like https://example.com, received "https://kajpath.example/"\nFix: see content/README.md',
    ],
  ],
  [
    'a path in the address of the site',
    edit('site.yaml', 'https://kajpath.example', 'https://kajpath.example/guide'),
    [
      'content/site.yaml:1:6: invalid site\n  url: expected an address without a path or a slash at the end, like https://example.com, received "https://kajpath.example/guide"\nFix: see content/README.md',
    ],
  ],
  [
    'a group on Facebook in the place of the page',
    edit('site.yaml', 'adsTxt', 'follow: { facebookPage: https://www.facebook.com/groups/kajpath }\nadsTxt'),
    [
      'content/site.yaml:8:25: invalid site\n  follow.facebookPage: expected an address like https://www.facebook.com/kajpath, received "https://www.facebook.com/groups/kajpath"\nFix: see content/README.md',
    ],
  ],
  [
    'an AI crawler that is neither allowed nor refused',
    edit('site.yaml', 'training: allow', 'training: maybe'),
    [
      'content/site.yaml:7:25: invalid site\n  aiCrawlers.training: expected "allow" or "refuse", received "maybe"\nFix: see content/README.md',
    ],
  ],
  [
    'advertisements of a publisher that adsTxt does not name',
    edit(
      'site.yaml',
      'adsTxt: []',
      'adsTxt: []\nads: { publisher: ca-pub-1234567890123456, slots: { afterText: "0123456789" } }',
    ),
    [
      'content/site.yaml:9:19: invalid site\n  ads.publisher: expected a publisher that adsTxt names, received "ca-pub-1234567890123456"\nFix: add the record of pub-1234567890123456 to adsTxt, or correct the id',
    ],
  ],
  [
    'an ad unit without quotes',
    edit(
      'site.yaml',
      'adsTxt: []',
      'adsTxt: [{ domain: google.com, account: pub-1234567890123456, relationship: DIRECT }]\nads: { publisher: ca-pub-1234567890123456, slots: { afterText: 0123456789 } }',
    ),
    [
      'content/site.yaml:9:64: invalid site\n  ads.slots.afterText: expected text in quotes, received 123456789\nFix: see content/README.md',
    ],
  ],
  [
    'a text in one language',
    edit('data/glossary.yaml', ', en: escrow', ''),
    [
      'content/data/glossary.yaml:2:3: invalid glossary\n  escrow.term.en: expected text, received nothing\nFix: see content/README.md',
    ],
  ],
  [
    'an id with capitals',
    edit('data/glossary.yaml', 'escrow:\n', 'Escrow:\n'),
    [
      `content/data/glossary.yaml:1:1: invalid glossary\n  Escrow: expected ${idRule}, received the name "Escrow"\nFix: see content/README.md`,
    ],
  ],
  [
    'a text that a comma has cut',
    edit('tables/fees.yaml', 'bn: ২০%, en: 20%,', 'bn: হ্যাঁ, শর্তে, en: 20%,'),
    [
      'content/tables/fees.yaml:8:28: invalid table\n  rows.0.cells.fiverr.শর্তে: expected a known field, received nothing\nFix: put quotes around a text that holds a comma',
    ],
  ],
  [
    'aliases in one language',
    edit(article, 'sources:\n', 'aliases: { bn: [শুরু] }\nsources:\n'),
    [
      `content/${article}:7:1: invalid article\n  aliases.en: expected a list of names, received nothing\n${readme}`,
    ],
  ],
  [
    'a synonym of two words',
    edit('data/synonyms.yaml', 'ইনকাম', 'অনলাইন ইনকাম'),
    [
      'content/data/synonyms.yaml:1:9: invalid synonyms\n  0.1: expected one word, received "অনলাইন ইনকাম"\nFix: see content/README.md',
    ],
  ],
  [
    'another name of no word',
    edit('data/places.yaml', 'escrow:', 'escro:'),
    [
      'content/data/places.yaml:4:10: invalid places\n  glossary.escro: no entry of glossary has the id "escro" (did you mean "escrow"?)\nFix: name an entry of content/data/glossary.yaml',
    ],
  ],
  [
    'another name of no page',
    edit('data/places.yaml', 'takeHome:', 'takeHme:'),
    [
      'content/data/places.yaml:2:3: invalid places\n  pages.takeHme: expected a known field, received fields bn, en\nFix: see content/README.md',
    ],
  ],
  [
    'an unknown way to match',
    edit('data/spelling.yaml', 'match: ending', 'match: end'),
    [
      'content/data/spelling.yaml:2:35: invalid spelling\n  1.match: expected "word", "ending" or "anywhere", received "end"\nFix: see content/README.md',
    ],
  ],
])('%s is reported with its position', (_, files, problems) => {
  expect(report(files).filter((problem) => problem.includes(`invalid`))).toEqual(problems);
});

test.each([
  [
    'title: Where to begin with work',
    'title: Work',
    '2:8: invalid frontmatter\n  title: expected at least 5 characters, received "Work"',
  ],
  [
    'title: Where to begin with work\n',
    '',
    '2:1: invalid frontmatter\n  title: expected text, received nothing',
  ],
  [
    'title: Where',
    'Title: x\ntitle: Where',
    '2:1: invalid frontmatter\n  Title: expected a known field (did you mean "title"?), received "x"',
  ],
  [
    'description: Where',
    'description: a: Where',
    '3:14: YAML cannot be read: Nested mappings are not allowed in compact mappings',
  ],
])('frontmatter with %j replaced by %j is reported in its line of the file', (part, by, words) => {
  const problems = report(edit('articles/first/en.mdx', part, by));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`content/articles/first/en.mdx:${words}`);
});

test.each([
  [
    'topic: basics',
    'topic: basic',
    '1:8: invalid article\n  topic: no topic has the id "basic" (did you mean "basics"?)\nFix: see content/data/topics.yaml',
  ],
  [
    'author: editors',
    'author: nobody',
    '2:9: invalid article\n  author: no author has the id "nobody"\nFix: see authors in content/site.yaml',
  ],
  [
    '- second',
    '- secnd',
    '6:5: invalid article\n  readAlso.0: no article has the slug "secnd" (did you mean "second"?)\nFix: name another article by its slug',
  ],
  [
    '- second',
    '- first',
    '6:5: invalid article\n  readAlso.0: "first" is the article itself\nFix: name another article by its slug',
  ],
  [
    '- second',
    '- second\n  - second',
    '7:5: invalid article\n  readAlso.1: "second" is listed twice\nFix: remove one of them',
  ],
  [
    '- fees',
    '- fees\n  - feez',
    '10:5: invalid article\n  sources.2: no source has the id "feez" (did you mean "fees"?)\nFix: see content/data/sources.yaml',
  ],
  [
    '- fees',
    '- fees\n  - constructor',
    '10:5: invalid article\n  sources.2: no source has the id "constructor"\nFix: see content/data/sources.yaml',
  ],
  [
    '- fees',
    '- fees\n  - fees',
    '10:5: invalid article\n  sources.2: "fees" is listed twice\nFix: remove one of them',
  ],
])('in article.yaml %j instead of %j is reported', (part, by, words) => {
  expect(report(edit(article, part, by))).toContain(`content/${article}:${words}`);
});

test('a source that is listed but cited nowhere is reported', () => {
  const sources = edit(
    'data/sources.yaml',
    'fees:\n',
    'other:\n  title: O\n  lang: en\n  publisher: { bn: ক, en: O }\n  url: https://example.com\n  checkedAt: 2026-11-23\n  kind: own\n  read: live\nfees:\n',
  );
  expect(report({ ...sources, ...edit(article, '- fees', '- fees\n  - other') })).toEqual([
    `content/${article}:10:5: invalid article\n  sources.2: "other" is not cited in the article\nFix: cite it in every language, or remove it`,
  ]);
});
