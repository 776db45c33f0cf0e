import { expect, test } from 'vitest';
import { ComparePage } from '@/components/comparison/ComparePage';
import { GlossaryPage } from '@/components/glossary/GlossaryPage';
import { ProgrammesPage } from '@/components/programmes/ProgrammesPage';
import { SourceList } from '@/components/sources/SourceList';
import { SourcesPage } from '@/components/sources/SourcesPage';
import { termAnchor } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { moduleLoader, sourcesCloser } from '@/lib/publish/module-loader';
import { listTerms } from '@/lib/subject/glossary/list-terms';
import type { CompareQuery } from '@/lib/subject/marketplaces/compare-query';
import { type Citation, listCitations } from '@/lib/subject/sources/list-citations';
import { listOtherSources } from '@/lib/subject/sources/list-sources';
import { createSource } from '@/tests/content/fixture';
import { otherLocale } from '../other-locale';
import { bothLocales, listParts, messageOf, messages, readText, render } from './render';
import { hostile } from './samples';

const quoted = JSON.stringify(hostile);
const { model, problems } = parseContent(
  createSource({
    'messages/bn.json': JSON.stringify(messages.bn),
    'messages/en.json': JSON.stringify(messages.en),
    'tables/marketplaces.yaml': `caption: { bn: পাশাপাশি, en: Side by side }
rowHeader: { bn: বিষয়, en: Question }
from: marketplaces
fields:
  - { id: work, label: { bn: কাজ, en: Work } }
  - { id: seller, label: { bn: ফি, en: Fee } }
`,
    'data/marketplaces.yaml': `fiverr:
  name: { bn: ফাইভার, en: Fiverr }
  currency: USD
  seller: { percent: 20, cite: [fees] }
guru:
  name: { bn: গুরু, en: Guru }
  currency: USD
  work: { bn: ${quoted}, en: ${quoted}, cite: [circular] }
  seller: { percent: 9, cite: [fees] }
`,
    'data/programmes.yaml': `old:
  name: { bn: ${quoted}, en: ${quoted} }
  owner: { bn: অধিদপ্তর, en: Department, cite: [circular] }
  status: not-confirmed
  standing: { bn: জানা যায়নি, en: Not known, cite: [fees] }
  confirmed: { on: 2025-08, bn: একটি খবর, en: a report, cite: [circular] }
  check: { bn: ওয়েবসাইট, en: Website, url: "https://dyd.gov.bd" }
open:
  name: { bn: নতুন কোর্স, en: New course }
  owner: { bn: অধিদপ্তর, en: Department }
  status: open
  standing: { bn: আবেদন চলছে, en: Applications are taken }
  confirmed: { on: 2026-11-01, bn: বিজ্ঞপ্তি, en: a notice, cite: [fees] }
`,
    'data/glossary.yaml': `zoo:
  term: { bn: কাজ, en: zoo }
  meaning: { bn: ${quoted}, en: ${quoted} }
ant:
  term: { bn: খবর, en: Ant }
  meaning: { bn: মানে।, en: A meaning. }
bee:
  term: { bn: অফার, en: bee }
  meaning: { bn: মানে।, en: A meaning. }
`,
    'articles/first/article.yaml':
      'topic: basics\nauthor: editors\npublishedAt: 2026-11-23\nupdatedAt: 2026-11-24\nreadAlso: []\nsources: [circular]\nid: first00001\n',
    'articles/second/article.yaml':
      'topic: basics\nauthor: editors\npublishedAt: 2026-11-23\nupdatedAt: 2026-11-24\nreadAlso: []\nsources: [circular]\nid: second0001\n',
  }),
);
const library = createLibrary(model);
const steps = [{ href: '/en', label: 'KajPath' }];

test('the sample content has no problems', () => {
  expect(problems).toEqual([]);
});

const table = library.getTable('marketplaces');
const nothing = { sort: '' as const, payout: '', first: '', second: '', isPairFault: false };
const compare = (change: Partial<CompareQuery>) => {
  const query = { ...nothing, ...change };
  return table ? <ComparePage {...{ library, table, steps, query, script: '/assets/compare.js' }} /> : <p />;
};

test.each(bothLocales)('ComparePage in %s puts the sorted row on top, lowest first', (locale) => {
  const html = render(compare({ sort: 'seller', payout: '' }), locale);
  const headings = listParts(html, 'th').map(({ text }) => text);
  expect(headings).toEqual(locale === 'bn' ? ['ফি', 'কাজ', 'গুরু', 'ফাইভার'] : ['Fee', 'Work', 'Guru', 'Fiverr']);
});

test.each(bothLocales)(
  'ComparePage in %s shows and counts the marketplaces with the chosen payout',
  (locale) => {
    const html = render(compare({ sort: '', payout: 'bank' }), locale);
    expect(listParts(html, 'th').map(({ text }) => text)).not.toContain(locale === 'bn' ? 'গুরু' : 'Guru');
    expect(readText(html)).toContain(
      locale === 'bn' ? '১টি মার্কেটপ্লেস, টাকা আসে এই পথে: ব্যাংক' : '1 marketplace that pays this way: Bank',
    );
  },
);

test.each(bothLocales)('ComparePage in %s says in a sentence what a sort did', (locale) => {
  const text = readText(render(compare({ sort: 'seller' }), locale));
  expect(text).toContain(
    locale === 'bn'
      ? '২টি মার্কেটপ্লেস। ক্রম: আপনার ফি কম থেকে বেশি'
      : '2 marketplaces. Order: your fee, lowest first',
  );
  const last = locale === 'bn' ? '; নিশ্চিত নয় এমনগুলো শেষে' : '; what is not confirmed comes last';
  const statusOf = (sort: 'seller' | 'hold') =>
    listParts(render(compare({ sort }), locale), 'p').find(({ attributes }) => attributes.role === 'status')
      ?.text;
  expect(statusOf('seller')).not.toContain(last);
  expect(statusOf('hold')).toContain(last);
});

test.each(bothLocales)(
  'ComparePage in %s shows two side by side, and says when two are not two',
  (locale) => {
    const guru = locale === 'bn' ? 'গুরু' : 'Guru';
    const fiverr = locale === 'bn' ? 'ফাইভার' : 'Fiverr';
    const pair = render(compare({ first: 'guru', second: 'fiverr' }), locale);
    expect(
      listParts(pair, 'th')
        .map(({ text }) => text)
        .slice(1, 3),
    ).toEqual([guru, fiverr]);
    expect(listParts(pair, 'select').map(({ attributes }) => attributes.name)).toEqual(['first', 'second']);
    const chosen = listParts(pair, 'option').filter(({ attributes }) => 'selected' in attributes);
    expect(chosen.map(({ text }) => text)).toEqual([guru, fiverr]);
    expect(readText(pair)).not.toContain(messageOf(locale, 'ComparePage', 'pairFault'));
    const wrong = render(compare({ first: 'guru', second: 'guru', isPairFault: true }), locale);
    expect(readText(wrong)).toContain(messageOf(locale, 'ComparePage', 'pairFault'));
    expect(listParts(wrong, 'th').map(({ text }) => text)).toContain(fiverr);
  },
);

test.each(bothLocales)(
  'ComparePage in %s has a link for every choice, which keeps the other choice, and marks the current ones',
  (locale) => {
    const links = listParts(render(compare({ sort: 'seller', payout: 'bank' }), locale), 'a').filter(
      ({ attributes }) => attributes['data-name'],
    );
    expect(links.map(({ attributes }) => attributes.href)).toEqual([
      href.compare(locale, { payout: 'bank' }),
      ...['seller', 'buyer', 'hold', 'minimumWithdrawal'].map((sort) =>
        href.compare(locale, { sort, payout: 'bank' }),
      ),
      href.compare(locale, { sort: 'seller' }),
      href.compare(locale, { sort: 'seller', payout: 'bank' }),
    ]);
    const chosen = links.filter(({ attributes }) => attributes['aria-current'] === 'true');
    expect(chosen.map(({ text }) => text)).toEqual([
      messageOf(locale, 'ComparePage', 'seller'),
      locale === 'bn' ? 'ব্যাংক' : 'Bank',
    ]);
    for (const { attributes } of links) expect(attributes.rel).toBe('nofollow');
  },
);

test.each(bothLocales)('ComparePage in %s numbers and lists the sources of its cells', (locale) => {
  const html = render(compare({ sort: '', payout: '' }), locale);
  expect(readText(html)).toContain(hostile);
  const sources = listParts(html, 'li').filter(({ attributes }) => attributes.id?.startsWith('source-'));
  expect(sources).toHaveLength(2);
  const cited = listParts(html, 'sup').map(({ text }) => text);
  expect(cited).toContain(`[${formatNumber(2, locale)}]`);
});

const board = (locale: Locale) =>
  render(<ProgrammesPage library={library} steps={steps} script="/assets/programmes.js" />, locale);
/** The rows of programmes, which have an id. */
const rowsOf = (html: string) => listParts(html, 'li').filter(({ attributes }) => attributes.id);

test.each(bothLocales)('ProgrammesPage in %s says first how many are open today', (locale) => {
  const [short] = listParts(board(locale), 'div').filter(({ attributes }) => attributes.class === 'in-short');
  expect(short?.text).toContain(locale === 'bn' ? 'আজ নিশ্চিত খোলা: ১টি' : 'Surely open today: 1.');
  expect(short?.text).toContain(locale === 'bn' ? 'খোঁজ নেওয়ার মতো ১টি' : 'Worth asking about: 1.');
});

test.each(bothLocales)(
  'ProgrammesPage in %s groups the programmes, each with its state in a word and a shape',
  (locale) => {
    const html = board(locale);
    expect(listParts(html, 'h2').map(({ text }) => text.replace(/ \S+$/, ''))).toEqual([
      messageOf(locale, 'ProgrammesPage', 'openGroup'),
      messageOf(locale, 'ProgrammesPage', 'unsure'),
      expect.any(String),
    ]);
    const pills = listParts(html, 'span').filter(({ attributes }) => attributes.class === 'pill');
    expect(pills.map(({ attributes, text }) => [attributes['data-state'], text])).toEqual([
      ['open', messageOf(locale, 'TablePhrases', 'statusOpen')],
      ['unsure', messageOf(locale, 'TablePhrases', 'statusNotConfirmed')],
    ]);
    const [open, unsure] = listParts(html, 'svg').filter(
      ({ attributes }) => attributes.viewBox === '0 0 10 10',
    );
    expect(open).toBeDefined();
    expect(unsure).toBeDefined();
    expect(listParts(html, 'script').map(({ text }) => text)).toEqual([
      sourcesCloser,
      moduleLoader('/assets/programmes.js'),
    ]);
  },
);

test.each(bothLocales)(
  'ProgrammesPage in %s tells the age of the news and links the official page',
  (locale) => {
    const html = board(locale);
    const [open, old] = rowsOf(html);
    // The content was read on 24 November 2026.
    expect(open?.text).toContain(
      locale === 'bn' ? 'শেষ খবর ২৩ দিন আগে, ১ নভেম্বর ২০২৬' : 'Last news 23 days ago, 1 November 2026',
    );
    expect(old?.text).toContain(
      locale === 'bn' ? 'শেষ খবর ১৪ মাস আগে, আগস্ট ২০২৫' : 'Last news 14 months ago, August 2025',
    );
    expect(listParts(html, 'time').map(({ attributes }) => attributes.datetime)).toContain('2025-08');
    expect(
      listParts(html, 'a').find(({ attributes }) => attributes.href === 'https://dyd.gov.bd')?.text,
    ).toBe('dyd.gov.bd\u00a0↗');
  },
);

test.each(bothLocales)(
  'ProgrammesPage in %s draws the latest news of each programme on an axis',
  (locale) => {
    const html = render(
      <ProgrammesPage library={library} steps={steps} script="/assets/programmes.js" />,
      locale,
    );
    expect(listParts(html, 'figcaption').map(({ text }) => text)).toEqual([
      messageOf(locale, 'NewsTimeline', 'title'),
    ]);
    const rows = listParts(html, 'li').map(({ text }) => text);
    expect(rows.some((row) => row.endsWith(locale === 'bn' ? ' আগস্ট ২০২৫' : ' August 2025'))).toBe(true);
    const legends = listParts(html, 'small').map(({ text }) => text);
    expect(legends.some((text) => text.includes(locale === 'bn' ? '১৮০ দিন' : '180 days'))).toBe(true);
  },
);

test.each(bothLocales)(
  'ProgrammesPage in %s leaves out what is not confirmed, and says so once',
  (locale) => {
    const html = board(locale);
    const questions = listParts(html, 'dt').map(({ text }) => text);
    const named = (...fields: string[]) => fields.map((field) => messageOf(locale, 'ProgrammeFacts', field));
    expect(questions).toEqual([
      ...named('standing', 'confirmed', 'owner'),
      ...named('standing', 'confirmed', 'owner', 'check'),
    ]);
    expect(readText(html).split(messageOf(locale, 'ProgrammesPage', 'explanation'))).toHaveLength(2);
    // The pill alone says it of a programme.
    expect(readText(html).split(messageOf(locale, 'TablePhrases', 'notConfirmed'))).toHaveLength(2);
  },
);

test.each([
  ['bn', ['অফার', 'কাজ', 'খবর']],
  ['en', ['Ant', 'bee', 'zoo']],
] as const)('GlossaryPage in %s has terms in alphabetical order, each with an anchor', (locale, order) => {
  const explainers = new Map([['ant', library.listArticles()]]);
  const terms = listTerms(library, locale);
  const html = render(<GlossaryPage {...{ steps, terms, explainers }} />, locale);
  expect(listParts(html, 'dfn').map(({ text }) => text)).toEqual(order);
  const anchors = listParts(html, 'div').flatMap(({ attributes }) => attributes.id ?? []);
  expect(anchors).toEqual(terms.map(({ id }) => termAnchor(id)));
  const twins = listParts(html, 'span').filter(({ attributes }) => attributes.lang === otherLocale(locale));
  expect(twins).toHaveLength(3);
  expect(listParts(html, 'a').map(({ attributes }) => attributes.href)).toContain(
    href.article(locale, 'first'),
  );
  expect(readText(html)).toContain(hostile);
});

test.each([
  ['bn', ['অ', 'ক', 'খ']],
  ['en', ['A', 'B', 'Z']],
] as const)('GlossaryPage in %s has links to its letters', (locale, letters) => {
  const terms = listTerms(library, locale);
  const html = render(<GlossaryPage {...{ steps, terms }} explainers={new Map()} />, locale);
  expect(listParts(html, 'h2').map(({ text, attributes }) => [text, `#${attributes.id}`])).toEqual(
    listParts(html, 'a')
      .slice(1)
      .map(({ text, attributes }) => [text, attributes.href]),
  );
  expect(listParts(html, 'h2').map(({ text }) => text)).toEqual(letters);
});

test.each(bothLocales)('SourcesPage in %s counts by kind, and has unused sources last', (locale) => {
  const all = library.listSourceIds().flatMap((id) => library.getSource(id) ?? []);
  const [source] = listOtherSources(library, locale);
  if (!source) throw new Error('the fixture has no source');
  const others = [
    { ...source, id: 'idle' },
    { ...source, id: 'busy' },
  ];
  const citations = new Map([['busy', [{ kind: 'rate' as const, href: '/x', label: 'USD' }]]]);
  const html = render(<SourcesPage {...{ steps, all, others, citations }} topics={[]} />, locale);
  expect(
    listParts(html, 'li')
      .map(({ attributes }) => attributes.id)
      .filter(Boolean),
  ).toEqual(['busy', 'idle']);
  expect(listParts(html, 'h2').at(-1)?.text).toContain(messageOf(locale, 'SourcesPage', 'unused'));
  // One of the two sources is a page of its own, one is by others; the other kinds are left out.
  const kinds = listParts(html, 'li').filter(({ text }) => /: [1১]/.test(text));
  expect(kinds).toHaveLength(2);
});

const sections = new Map([
  [
    'first',
    [
      {
        id: 'start',
        heading: 'Start',
        text: '',
        elements: [{ name: 'ComparisonTable', attributes: { id: 'fees' } }],
      },
    ],
  ],
]);

test.each(bothLocales)(
  'SourceList in %s shows everything that cites a source, with links to the sections',
  (locale) => {
    const citations = listCitations(library, locale, sections);
    expect(citations.get('fees')?.map(({ kind, href: to }) => [kind, to])).toEqual([
      ['table', href.article(locale, 'first', 'start')],
      ['fee', href.takeHome(locale)],
      ['fee', href.takeHome(locale)],
      ['fee', href.takeHome(locale)],
      ['rate', href.takeHome(locale)],
      ['programme', href.programmes(locale, 'old')],
      ['programme', href.programmes(locale, 'open')],
    ]);
    expect(citations.get('circular')?.map(({ kind }) => kind)).toEqual([
      'article',
      'article',
      'programme',
      'sign',
    ]);
  },
);

test.each(bothLocales)('SourceList in %s marks a source that was checked long ago', (locale) => {
  const old = messageOf(locale, 'SourceList', 'old');
  const [fees] = listOtherSources(library, locale);
  expect(fees?.isOld).toBe(false);
  const citations = listCitations(library, locale, sections);
  const htmlOf = (isOld: boolean) =>
    readText(render(<SourceList sources={fees ? [{ ...fees, isOld }] : []} citations={citations} />, locale));
  expect(htmlOf(false)).not.toContain(old);
  expect(htmlOf(true)).toContain(old);
  expect(htmlOf(true)).toContain(locale === 'bn' ? 'মার্কিন ডলার' : 'US dollar');
});

test.each(bothLocales)('SourceList in %s marks a source that nothing cites', (locale) => {
  const html = render(
    <SourceList sources={listOtherSources(library, locale)} citations={new Map()} />,
    locale,
  );
  expect(readText(html)).toContain(messageOf(locale, 'SourceList', 'unused'));
});

test.each(bothLocales)(
  'in %s a source that is cited everywhere has a list that ends, with the number of the rest',
  (locale) => {
    const sources = listOtherSources(library, locale).slice(0, 1);
    const cite = (count: number): Citation[] =>
      Array.from({ length: count }, (_, index) => ({
        kind: 'article',
        href: `/${locale}/article-${index}`,
        label: `Article ${index}`,
      }));
    const listed = (count: number) => {
      const citations = new Map([[sources[0]?.id ?? '', cite(count)]]);
      return render(<SourceList sources={sources} citations={citations} />, locale);
    };
    const links = (html: string) => html.match(/href="\/[a-z]+\/article-/g)?.length;
    expect(links(listed(12))).toBe(12);
    expect(links(listed(500))).toBe(12);
    expect(readText(listed(500))).toContain(formatNumber(488, locale));
    const { length } = readText(listed(12));
    expect(readText(listed(13)).length).toBeGreaterThan(length);
  },
);

test.each(bothLocales)(
  'in %s a word that is explained everywhere has a list that ends, with the number of the rest',
  (locale) => {
    const terms = listTerms(library, locale).slice(0, 1);
    const [article] = library.listArticles();
    const many = Array.from(
      { length: 100 },
      (_, index) => ({ ...article, slug: `article-${index}` }) as Article,
    );
    const html = render(
      <GlossaryPage steps={[]} terms={terms} explainers={new Map([[terms[0]?.id ?? '', many]])} />,
      locale,
    );
    expect(html.match(/href="\/[a-z]+\/article-/g)).toHaveLength(8);
    expect(readText(html)).toContain(formatNumber(92, locale));
  },
);
