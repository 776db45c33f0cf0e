import { checkContent } from '@/lib/content/check/check-content';
import type { ContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';

/** The id stands last, so that the tests can count lines without it. */
const article = (readAlso: string, id: string) => `topic: basics
author: editors
publishedAt: 2026-11-23
updatedAt: 2026-11-24
readAlso:
  - ${readAlso}
sources:
  - circular
  - fees
id: ${id}
`;

/** Frontmatter takes the lines 1 to 6, so that the first line of a body is line 7. */
export const frontmatter = {
  bn: `---
title: কাজের শুরু কোথায়
description: কাজ কোথায় খুঁজবেন, কী লাগবে আর কত সময় যাবে, তার সহজ উত্তর এই লেখায় আছে।
answer: >-
  কাজ খুঁজুন মার্কেটপ্লেসে, আর শুরু করুন একটিমাত্র দক্ষতা দিয়ে।
---
`,
  en: `---
title: Where to begin with work
description: Where to look for work, what you need and how long it takes, answered plainly here.
answer: >-
  Look for work on a marketplace, and begin with one skill only.
---
`,
};

/** The shortest body that cites every source of its article; more may follow it. */
export const body = {
  bn: '\nউত্তর এখানে<Cite id="circular" />।\n\n## শুরু [#start]\n\n<ComparisonTable id="fees" />\n',
  en: '\nThe answer is here<Cite id="circular" />.\n\n## Start [#start]\n\n<ComparisonTable id="fees" />\n',
};

const valid: Record<string, string> = {
  'articles/first/article.yaml': article('second', 'first00001'),
  'articles/first/bn.mdx': frontmatter.bn + body.bn,
  'articles/first/en.mdx': frontmatter.en + body.en,
  'articles/second/article.yaml': article('first', 'second0001'),
  'articles/second/bn.mdx': frontmatter.bn + body.bn,
  'articles/second/en.mdx': frontmatter.en + body.en,
  'data/corrections.yaml': '{}\n',
  'data/exchange-rates.yaml': `USD: { taka: 122.3, asOf: 2026-01-08, cite: [fees], kind: { bn: নিলামের দর, en: an auction } }
`,
  'data/marketplaces.yaml': `fiverr:
  name: { bn: ফাইভার, en: Fiverr }
  currency: USD
  seller: { percent: 20, cite: [fees] }
`,
  'data/payouts.yaml': `bank:
  name: { bn: ব্যাংক, en: Bank }
  marketplaces: [fiverr]
  fee: { percent: 3, cite: [fees] }
`,
  'data/glossary.yaml': `escrow:
  term: { bn: এসক্রো, en: escrow }
  meaning: { bn: টাকা আটকে রাখার ব্যবস্থা।, en: Money held until the work is done. }
`,
  'data/programmes.yaml': `course:
  name: { bn: কোর্স, en: Course }
  owner: { bn: অধিদপ্তর, en: Department, cite: [circular] }
  status: closed
  standing: { bn: ভর্তি শেষ।, en: The intake is over. }
  confirmed: { on: 2026-01, bn: খবর, en: News, cite: [circular] }
`,
  'data/paths.yaml': '{}\n',
  'data/phrases.yaml': '{}\n',
  'data/places.yaml': `pages:
  takeHome: { bn: [ক্যালকুলেটর], en: [calculator] }
glossary:
  escrow: { en: [safe deposit] }
`,
  'data/scam-signs.yaml': `enough: 6
weights: { alone: 6, with-one: 3, with-two: 2, calms: -3, overrules: -30 }
official: { payoneer: [payoneer.com] }
words: { fee: [fee, ফি] }
negation: { before: [no], after: [না], instead: [না দিলে] }
signs:
  fee-first:
    title: { bn: আগে টাকা চায়, en: Pay first }
    why: { bn: কাজদাতাই টাকা দেন।, en: Whoever gives work pays., cite: [circular] }
    phrases: { alone: ['<fee> + {money}'] }
    matches: [the fee is 500 taka]
    leaves: [no fee of 500 taka]
calming:
  warning:
    phrases: { overrules: [beware] }
    matches: [beware of fees]
    leaves: [a fee]
wording: { title: { bn: ফাঁদের মতো, en: Like a trap }, why: { bn: শব্দ মেলে।, en: The words fit. } }
steps: [{ bn: থামুন।, en: Stop. }]
questions: [{ bn: টাকা কি আপনার পকেট থেকে যায়?, en: Does the money leave your pocket? }]
`,
  'data/sources.yaml': `circular:
  title: সার্কুলার ১৫
  lang: bn
  publisher: { bn: বাংলাদেশ ব্যাংক, en: Bangladesh Bank }
  url: https://example.com/circular
  publishedAt: 2023-10
  checkedAt: 2026-11-23
  kind: own
  read: stored
fees:
  title: Fees
  lang: en
  publisher: { bn: ফাইভার, en: Fiverr }
  url: https://example.com/fees
  checkedAt: 2026-11-23
  kind: others
  read: stored
`,
  'data/spelling.yaml': `- { avoid: ফী, prefer: ফি }
- { avoid: ঃ, prefer: ':', match: ending }
- { avoid: এ্যা, prefer: অ্যা, match: anywhere }
- { avoid: ওয়েব সাইট, prefer: ওয়েবসাইট }
`,
  'data/synonyms.yaml': `- [আয়, ইনকাম, income]
`,
  'data/trail-phrases.yaml': `months: [[নভেম্বর, ডিসেম্বর], [May, November, Nov]]
phrases:
  - তারিখ হীন
  - পড়া {date}
  - '{date} পড়া {end}'
  - undated
  - rival’s page
  - read {date}
  - read in {date}
  - a copy from {year}
`,
  'data/topics.yaml': `basics:
  title: { bn: গোড়ার কথা, en: The basics }
  description: { bn: কাজ কী।, en: What work is. }
`,
  'messages/bn.json': `{
  "Cite": {
    "source": "সূত্র {number}"
  }
}
`,
  'messages/en.json': `{
  "Cite": {
    "source": "Source {number}"
  }
}
`,
  'site.yaml': `url: https://kajpath.example
name: { bn: কাজপথ, en: KajPath }
tagline: { bn: সৎ তথ্য।, en: Honest facts. }
authors:
  editors:
    name: { bn: সম্পাদনা দল, en: Editors }
aiCrawlers: { training: allow, search: allow, assistants: allow }
adsTxt: []
`,
  'tables/fees.yaml': `caption: { bn: ফি, en: Fees }
rowHeader: { bn: বিষয়, en: Question }
columns:
  - { id: fiverr, label: { bn: ফাইভার, en: Fiverr } }
rows:
  - label: { bn: বিক্রেতার ফি, en: Seller fee }
    cells:
      fiverr: { bn: ২০%, en: 20%, cite: [fees] }
`,
};

/**
 * Valid content of two articles, with some files replaced.
 *
 * @param replaced  new text by path; `undefined` takes a file away
 */
export function createSource(replaced: Record<string, string | undefined> = {}): ContentFiles {
  const all = Object.entries({ ...valid, ...replaced });
  const files = all.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
  return {
    root: 'content',
    today: '2026-11-24',
    files,
    folders: files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))),
    images: new Map([['/images/desk.jpg', { width: 800, height: 600 }]]),
    problems: [],
  };
}

/** The text of a file of the valid content, with one part of it replaced. */
export function edit(path: string, part: string, by: string): Record<string, string> {
  const text = valid[path] ?? '';
  if (text.split(part).length !== 2) throw new Error(`"${part}" does not stand once in ${path}`);
  return { [path]: text.replace(part, () => by) };
}

/**
 * What `npm run check` prints about the valid content with some files replaced: one text for each problem. Most tests change one
 * language only, so blocks without a twin are left out: `reportPairs` has these.
 */
export function report(replaced: Record<string, string | undefined> = {}): string[] {
  return reportAll(replaced).filter((problem) => !isPairProblem(problem));
}

/** What it prints about blocks without a twin, for text added below each language of the first article. */
export function reportPairs(en: string, bn: string): string[] {
  return reportAll(addTexts(en, bn)).filter(isPairProblem);
}

/** Whether a problem is a block without a twin. */
export const isPairProblem = (problem: string) => /^\S+ the .+ has no twin: there /.test(problem);

function reportAll(replaced: Record<string, string | undefined>): string[] {
  return checkContent(createSource(replaced)).problems.map(formatProblem);
}

/** The same for text added below both languages of the first article; in English it starts in line 14. */
export function reportText(en: string, bn = ''): string[] {
  return report(addTexts(en, bn));
}

function addTexts(en: string, bn: string): Record<string, string> {
  return {
    'articles/first/bn.mdx': `${frontmatter.bn}${body.bn}\n${bn}`,
    'articles/first/en.mdx': `${frontmatter.en}${body.en}\n${en}`,
  };
}
