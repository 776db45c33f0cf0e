import { expect, test } from 'vitest';
import { ComparisonTable } from '@/components/comparison/ComparisonTable';
import { Callout } from '@/components/mdx/Callout';
import { Cite } from '@/components/mdx/Cite';
import { ReadAlso } from '@/components/mdx/ReadAlso';
import { ScrollCode } from '@/components/mdx/ScrollCode';
import { ScrollTable } from '@/components/mdx/ScrollTable';
import { SectionHeading } from '@/components/mdx/SectionHeading';
import { TermMeanings } from '@/components/mdx/TermMeanings';
import { pageAnchors, sourceAnchor, termAnchor } from '@/lib/content/anchors';
import type { TableData } from '@/lib/content/tables/table-data';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { article, hostile, table } from './samples';

const numberOf = (id: string) => (id === 'known' ? 12 : undefined);

test.each(bothLocales)('ComparisonTable in %s has a caption, scopes and row headings', (locale) => {
  const html = render(<ComparisonTable table={table} numberOf={numberOf} />, locale);
  const legend = messageOf(locale, 'ComparisonTable', 'dash');
  expect(listParts(html, 'caption').map(({ text }) => text)).toEqual([`${table.caption[locale]} ${legend}`]);
  const heads = listParts(html, 'th').map(({ attributes, text }) => [attributes.scope, text]);
  expect(heads).toEqual([
    ['col', table.rowHeader[locale]],
    ...table.columns.map(({ label }) => ['col', label[locale]]),
    ...table.rows.map(({ label }) => ['row', label[locale]]),
  ]);
  expect(listParts(html, 'script')).toEqual([]);
});

test.each(bothLocales)(
  'ComparisonTable in %s names the column in each cell, and cites known sources only',
  (locale) => {
    const html = render(<ComparisonTable table={table} numberOf={numberOf} />, locale);
    const cells = listParts(html, 'td');
    expect(cells.map(({ attributes }) => attributes['data-label'])).toEqual(
      table.rows.flatMap(() => table.columns.map(({ label }) => label[locale])),
    );
    const texts = table.rows.flatMap(({ cells: row }) => table.columns.map(({ id }) => row[id]?.[locale]));
    const dash = listParts(html, 'span').map(({ attributes, text }) => [attributes.class, text]);
    expect(dash, 'a dash is heard in words').toEqual([
      ['none', messageOf(locale, 'TablePhrases', 'notConfirmed')],
    ]);
    expect(readText(html)).toContain(messageOf(locale, 'ComparisonTable', 'dash'));
    expect(cells.map(({ text }) => text)).toEqual([
      `${texts[0]} [${formatNumber(12, locale)}]`,
      ...texts.slice(1),
    ]);
    expect(listParts(html, 'a').map(({ attributes }) => attributes.href)).toEqual([`#${sourceAnchor(12)}`]);
  },
);

/** A table of five facts of three things. */
const facts = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: { bn: `${id} ক`, en: id } }));
const things = ['x', 'y', 'z'].map((id) => ({ id, label: { bn: `${id} খ`, en: id } }));
const cellsOf = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, { bn: '১', en: '1' }]));
const compared: TableData = {
  caption: table.caption,
  rowHeader: table.rowHeader,
  things: 'columns',
  columns: things,
  rows: facts.map((fact) => ({ ...fact, cells: cellsOf(['x', 'y', 'z']) })),
};
const read = (data: TableData, locale: Locale) => {
  const html = render(<ComparisonTable table={data} numberOf={numberOf} />, locale);
  return {
    html,
    heads: listParts(html, 'th').map(({ attributes, text }) => `${attributes.scope} ${text}`),
    buttons: listParts(html, 'summary').map(({ text }) => text),
    labels: listParts(html, 'td').flatMap(({ attributes }) => attributes['data-label'] ?? []),
  };
};

test.each(bothLocales)(
  'ComparisonTable in %s has a line for each thing, and a button for its further facts',
  (locale) => {
    const { heads, buttons, labels } = read(compared, locale);
    expect(heads).toEqual([
      ...facts.map(({ label }) => `col ${label[locale]}`),
      ...things.map(({ label }) => `row ${label[locale]}`),
    ]);
    expect(labels).toEqual(things.flatMap(() => facts.map(({ label }) => label[locale])));
    expect(buttons).toHaveLength(3);
    expect(buttons[0]).toContain(formatNumber(2, locale));
  },
);

test.each(bothLocales)(
  'ComparisonTable in %s has no button for one fact, nor for two things side by side',
  (locale) => {
    expect(read({ ...compared, rows: compared.rows.slice(0, 4) }, locale).buttons).toEqual([]);
    const pair = read({ ...compared, columns: things.slice(0, 2) }, locale);
    expect(pair.buttons).toEqual([]);
    expect(pair.heads.slice(1, 3)).toEqual(things.slice(0, 2).map(({ label }) => `col ${label[locale]}`));
  },
);

test.each(bothLocales)(
  'ComparisonTable in %s says once when it was checked, and shows exceptions in cells',
  (locale) => {
    const old = { bn: 'পুরোনো পাতা', en: 'old page' };
    const cell = { bn: '১', en: '1', cite: ['known'], exceptions: [old] };
    const rows = [{ label: facts[0]?.label ?? old, cells: { ...cellsOf(['y', 'z']), x: cell } }];
    const at = (checked: [string, string]) => readText(read({ ...compared, rows, checked }, locale).html);
    const november = locale === 'bn' ? 'নভেম্বর ২০২৬' : 'November 2026';
    expect(at(['2026-11-02', '2026-11-30']).split(november)).toHaveLength(2);
    expect(at(['2026-10-31', '2026-11-30'])).toContain(locale === 'bn' ? 'অক্টোবর ২০২৬' : 'October 2026');
    const { html } = read({ ...compared, rows }, locale);
    expect(listParts(html, 'small').map(({ text }) => text.trim())).toEqual([old[locale]]);
  },
);

test.each(bothLocales)(
  'ComparisonTable in %s leads to the choice of two if it compares marketplaces',
  (locale) => {
    const links = (from?: 'marketplaces') =>
      listParts(read({ ...compared, from }, locale).html, 'a').map(({ attributes }) => attributes.href);
    expect(links('marketplaces')).toEqual([href.compare(locale)]);
    expect(links()).toEqual([]);
  },
);

test.each(bothLocales)('Cite in %s is a numbered link in the digits of the language', (locale) => {
  const [link] = listParts(render(<Cite number={12} />, locale), 'a');
  expect(link?.attributes).toEqual({ href: `#${sourceAnchor(12)}` });
  expect(link?.text).toBe(locale === 'bn' ? '[১২]' : '[12]');
});

test.each(bothLocales)('ReadAlso in %s names its kind and links to the article, escaped', (locale) => {
  for (const kind of ['also', 'must'] as const) {
    const html = render(<ReadAlso article={article} kind={kind} />, locale);
    const { title } = article.texts[locale];
    expect(readText(html)).toBe(`${messageOf(locale, 'ReadAlso', kind)} ${title}`);
    expect(listParts(html, 'a')).toEqual([
      { tag: 'a', attributes: { href: `/${locale}/fees` }, text: title },
    ]);
    expect(listParts(html, 'script')).toEqual([]);
  }
  expect(render(<ReadAlso article={article} />, locale)).toBe(
    render(<ReadAlso article={article} kind="also" />, locale),
  );
});

test('SectionHeading marks the headings of sections, and not that of the footnotes', () => {
  const heading = (id?: string) => render(<SectionHeading id={id}>{hostile}</SectionHeading>, 'bn');
  expect(listParts(heading('how-much'), 'h2')).toEqual([
    { tag: 'h2', attributes: { id: 'how-much', class: 'section' }, text: hostile },
  ]);
  for (const id of [pageAnchors.footnotes, undefined]) expect(heading(id)).not.toContain('class');
});

test.each(bothLocales)('TermMeanings in %s are popovers with the term defined', (locale) => {
  const term = {
    term: { bn: 'এসক্রো', en: 'escrow' },
    meaning: { bn: `জমা রাখা ${hostile}`, en: `Holding money ${hostile}` },
  };
  const html = render(<TermMeanings terms={[['escrow', term]]} />, locale);
  const [meaning] = listParts(html, 'p');
  expect(meaning?.attributes).toMatchObject({ id: termAnchor('escrow'), popover: 'auto' });
  expect(meaning?.text).toBe(`${term.term[locale]}: ${term.meaning[locale]}`);
  expect(listParts(html, 'dfn')[0]?.text).toBe(term.term[locale]);
  expect(listParts(html, 'script')).toEqual([]);
});

test.each(bothLocales)('Callout in %s begins with its kind', (locale) => {
  for (const type of ['note', 'tip', 'warning'] as const) {
    const html = render(<Callout type={type}>{hostile}</Callout>, locale);
    // No landmark: several in an article would need names of their own.
    expect(listParts(html, 'div')).toMatchObject([{ attributes: { role: 'note' } }]);
    expect(readText(html)).toBe(`${messageOf(locale, 'Callout', type)}${hostile}`);
    expect(listParts(html, 'script')).toEqual([]);
  }
});

test.each(bothLocales)('scrolling areas in %s have a name and are no landmarks', (locale) => {
  const code = render(<ScrollCode>{hostile}</ScrollCode>, locale);
  const table = render(<ScrollTable />, locale);
  expect(listParts(code, 'pre')).toEqual([
    {
      tag: 'pre',
      attributes: { role: 'group', 'aria-label': messageOf(locale, 'ScrollCode', 'label'), tabindex: '0' },
      text: hostile,
    },
  ]);
  expect(listParts(table, 'div')[0]?.attributes).toMatchObject({
    role: 'group',
    'aria-label': messageOf(locale, 'ScrollTable', 'label'),
    tabindex: '0',
  });
  expect(listParts(table, 'table')).toHaveLength(1);
});
