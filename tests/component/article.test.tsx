import { expect, test } from 'vitest';
import { ArticleMeta } from '@/components/article/ArticleMeta';
import { ArticleSources } from '@/components/article/ArticleSources';
import { ArticleSummary } from '@/components/article/ArticleSummary';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { TableOfContents } from '@/components/article/TableOfContents';
import { markAnchor, pageAnchors, sourceAnchor } from '@/lib/content/anchors';
import type { PublicationState } from '@/lib/content/dates/publication';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { sideBySidePath } from '@/lib/i18n/side-by-side-path';
import { contentsOpener, sourcesCloser } from '@/lib/publish/module-loader';
import { otherLocale } from '../other-locale';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { hostile, source } from './samples';

const dates = { publication: 'published', publishedAt: '2026-11-23', updatedAt: '2026-11-24' } as const;

test.each(bothLocales)('ArticleMeta in %s names author, both dates and reading time', (locale) => {
  const html = render(<ArticleMeta author="Rumana" {...dates} wordCount={2000} />, locale);
  expect(listParts(html, 'time').map(({ attributes }) => attributes.datetime)).toEqual([
    dates.publishedAt,
    dates.updatedAt,
  ]);
  expect(listParts(html, 'time').map(({ text }) => text)).toEqual([
    formatDate(dates.publishedAt, locale),
    formatDate(dates.updatedAt, locale),
  ]);
  const [author, , , reading] = listParts(html, 'li').map(({ text }) => text);
  expect(author).toBe(messageOf(locale, 'ArticleMeta', 'author').replace('{author}', 'Rumana'));
  expect(reading).toContain(formatNumber(locale === 'bn' ? 11 : 9, locale));
});

test.each(bothLocales)(
  'ArticleMeta in %s omits an update on the day of publication, and a missing author',
  (locale) => {
    const html = render(<ArticleMeta {...dates} updatedAt={dates.publishedAt} wordCount={10} />, locale);
    expect(listParts(html, 'time')).toHaveLength(1);
    expect(listParts(html, 'li')).toHaveLength(2);
  },
);

test.each(bothLocales)(
  'ArticleSummary in %s says when the facts were checked, how long it takes, and leads to the sources and both languages',
  (locale) => {
    const summary = (checkedAt?: string, sources = 3) =>
      render(
        <ArticleSummary
          slug="fees"
          publication="published"
          checkedAt={checkedAt}
          wordCount={2000}
          sources={sources}
        />,
        locale,
      );
    const html = summary('2026-11-22');
    expect(listParts(html, 'time')).toMatchObject([
      { attributes: { datetime: '2026-11-22' }, text: formatDate('2026-11-22', locale) },
    ]);
    expect(readText(html)).toContain(formatNumber(locale === 'bn' ? 11 : 9, locale));
    expect(listParts(html, 'a').map(({ attributes }) => attributes.href)).toEqual([
      `#${pageAnchors.sources}`,
      `/${locale}/corrections?page=fees#${pageAnchors.write}`,
      sideBySidePath(locale, 'fees', otherLocale(locale)),
    ]);
    expect(listParts(html, 'a')[0]?.text).toContain(formatNumber(3, locale));
    expect(listParts(summary(undefined, 0), 'li')).toHaveLength(3);
  },
);

test.each(bothLocales)('ArticleMeta in %s begins with a mark on unpublished articles', (locale) => {
  const firstOf = (publication: PublicationState) =>
    listParts(render(<ArticleMeta {...dates} publication={publication} wordCount={10} />, locale), 'li')[0]
      ?.text;
  expect(firstOf('draft')).toBe(messageOf(locale, 'ArticleMeta', 'draft'));
  expect(firstOf('scheduled')).toBe(messageOf(locale, 'ArticleMeta', 'scheduled'));
  expect(firstOf('published')).toContain(formatDate(dates.publishedAt, locale));
});

const kinds = ['own', 'others', 'rival', 'copy'] as const;
const ofEachKind = kinds.map((kind, index) => ({
  ...source,
  kind,
  read: kind === 'own' ? ('live' as const) : ('stored' as const),
  number: index + 1,
  url: `https://example.com/${kind}`,
}));

test.each(bothLocales)(
  'a source in %s says who says it unless those do whom it is about, and whether we read it live or stored',
  (locale) => {
    const html = render(<ArticleSources sources={ofEachKind} />, locale);
    const entries = listParts(html, 'li').map(({ text }) => text);
    const date = formatDate('2026-11-23', locale);
    const published = messageOf(locale, 'ArticleSources', 'published').replace(
      '{date}',
      formatDate('2023-10', locale),
    );
    expect(entries).toEqual(
      ofEachKind.map(({ kind, read }) => {
        const facts = [
          source.publisher[locale],
          ...(kind === 'own' ? [] : [messageOf(locale, 'ArticleSources', kind)]),
          published,
          messageOf(locale, 'ArticleSources', read).replace('{date}', date),
        ];
        return `${source.title} ${facts.join(' · ')} ${messageOf(locale, 'ArticleSources', 'back')}${source.note?.[locale]}`;
      }),
    );
  },
);

test('the sources are folded under their counts by kind and the day of the oldest check, without script open', () => {
  const sources = [
    ...ofEachKind,
    { ...source, number: 5, url: 'https://example.com/5', checkedAt: '2026-10-02' },
  ];
  const summaries = bothLocales.map(([locale]) => {
    const html = render(<ArticleSources sources={sources} />, locale);
    expect(listParts(html, 'details').map(({ attributes }) => attributes)).toEqual([{ open: '' }]);
    expect(listParts(html, 'script').map(({ text }) => text)).toEqual([sourcesCloser]);
    return listParts(html, 'summary').map(({ text }) => text);
  });
  expect(summaries).toEqual([
    [
      '৫টি সূত্র: ২টি সংশ্লিষ্টদের নিজেদের পাতা, ১টি অন্যদের লেখা, ১টি প্রতিযোগীর লেখা, ১টি পুরোনো কপি। সবচেয়ে পুরোনো যাচাই ২ অক্টোবর ২০২৬।',
    ],
    [
      '5 sources: 2 pages of those concerned, 1 report by others, 1 by a competitor, 1 older copy. The oldest check is from 2 October 2026.',
    ],
  ]);
});

test.each(bothLocales)(
  'ArticleSources in %s shows each source with its dates and language, and leads back',
  (locale) => {
    const undated = {
      ...source,
      number: 2,
      url: 'https://example.com/2',
      publishedAt: undefined,
      note: undefined,
    };
    const html = render(<ArticleSources sources={[source, undated]} />, locale);
    const [section] = listParts(html, 'section');
    const [heading] = listParts(html, 'h2');
    expect(section?.attributes).toMatchObject({
      'aria-labelledby': pageAnchors.sources,
      'data-mark': messageOf(locale, 'ArticleSources', 'mark'),
    });
    expect(heading).toMatchObject({
      attributes: { id: pageAnchors.sources },
      text: messageOf(locale, 'ArticleSources', 'title'),
    });
    // The sheet takes the words for a page of the publisher's own from here.
    expect(listParts(html, 'b').map(({ text }) => text)).toEqual([
      locale === 'bn' ? 'নিজেদের পাতা' : 'own page',
    ]);
    const [first, second] = listParts(html, 'li');
    expect([first?.attributes.id, second?.attributes.id]).toEqual([sourceAnchor(1), sourceAnchor(2)]);
    const checked = messageOf(locale, 'ArticleSources', 'stored').replace(
      '{date}',
      formatDate('2026-11-23', locale),
    );
    expect(second?.text).toBe(
      `${source.title} ${source.publisher[locale]} · ${checked} ${messageOf(locale, 'ArticleSources', 'back')}`,
    );
    const [link, back] = listParts(html, 'a');
    expect(link?.attributes).toEqual({ href: source.url, ...(locale === 'bn' && { lang: 'en' }) });
    expect(link?.text).toBe(source.title);
    expect(back?.attributes).toEqual({ href: `#${markAnchor(1)}` });
  },
);

test.each(bothLocales)('ArticleSources in %s is absent without sources', (locale) => {
  expect(render(<ArticleSources sources={[]} />, locale)).toBe('');
});

test.each(bothLocales)(
  'Breadcrumb in %s is a labelled navigation with an ordered list of escaped links',
  (locale) => {
    const html = render(<Breadcrumb steps={[{ href: `/${locale}`, label: hostile }]} />, locale);
    expect(listParts(html, 'nav')[0]?.attributes['aria-label']).toBe(
      messageOf(locale, 'Breadcrumb', 'label'),
    );
    expect(listParts(html, 'ol')).toHaveLength(1);
    expect(listParts(html, 'a')).toEqual([{ tag: 'a', attributes: { href: `/${locale}` }, text: hostile }]);
    expect(listParts(html, 'script')).toEqual([]);
  },
);

const headings = ['one', 'two', 'three'].map((id) => ({ id, text: `${id} ${hostile}`, depth: 2 }));

test.each(bothLocales)('TableOfContents in %s links to sections, not to subsections', (locale) => {
  const html = render(
    <TableOfContents headings={[...headings, { id: 'deep', text: 'deep', depth: 3 }]} />,
    locale,
  );
  const title = messageOf(locale, 'TableOfContents', 'title');
  expect(listParts(html, 'nav')[0]?.attributes).toMatchObject({
    id: pageAnchors.contents,
    'aria-label': title,
  });
  expect(listParts(html, 'summary')[0]?.text).toBe(title);
  expect(listParts(html, 'a').map(({ attributes, text }) => [attributes.href, text])).toEqual(
    headings.map(({ id, text }) => [`#${id}`, text]),
  );
  expect(listParts(html, 'script').map(({ text }) => text)).toEqual([contentsOpener]);
});

test.each(bothLocales)(
  'TableOfContents in %s is absent when there are fewer than three sections',
  (locale) => {
    expect(readText(render(<TableOfContents headings={headings.slice(0, 2)} />, locale))).toBe('');
  },
);
