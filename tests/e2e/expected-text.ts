import type { Nodes } from 'mdast';
import type { Article } from '@/lib/content/article';
import type { ChartData } from '@/lib/content/charts/chart-data';
import { parseMdx, removeHeadingId } from '@/lib/content/markup/mdx-syntax';
import type { ComparisonTableData } from '@/lib/content/schema/table-schema';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { oldestCheck } from '@/lib/subject/sources/oldest-check';
import { library, messageOf } from './content';

/**
 * What an article's page has to say, from its sources on the disk: pieces of text in the order in which a reader meets them.
 * A sentence is in several pieces where a citation or a link stands in it.
 */
export function listExpectedText(article: Article, locale: Locale): string[] {
  const { title } = article.texts[locale];
  const { body } = library.getBody(article.slug, locale) ?? { body: '' };
  const author = library.site.authors[article.author]?.name[locale] ?? '';
  const checkedAt = oldestCheck(library.listSources(article.slug).values()) ?? '';
  const notes: string[] = [];
  const pieces = [
    title,
    messageOf(locale, 'ArticleSummary.checked', { date: formatDate(checkedAt, locale) }),
    messageOf(locale, 'Answer.title'),
    ...listPieces(parseMdx(body), locale, notes).map(withoutStop),
    ...notes.map(withoutStop),
    messageOf(locale, 'ArticleMeta.author', { author }),
    ...listSourceText(article, locale),
  ];
  return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** A piece without the stop at its start: in the page it stands before the mark of a source that divides the pieces. */
function withoutStop(piece: string): string {
  return piece.replace(/^\s*[।,;:.?!…]+/, '');
}

/** The text of a node. Footnotes are kept for later: their place is under the article. */
function listPieces(node: Nodes, locale: Locale, notes: string[]): string[] {
  const children = () =>
    'children' in node ? node.children.flatMap((child) => listPieces(child, locale, notes)) : [];
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [node.value];
    case 'heading':
      removeHeadingId(node);
      return children();
    case 'footnoteDefinition':
      notes.push(...children());
      return [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [...listComponentText(node.name, attributesOf(node), locale), ...children()];
    default:
      return children();
  }
}

function attributesOf(node: Extract<Nodes, { type: `mdxJsx${string}Element` }>): Record<string, string> {
  return Object.fromEntries(
    node.attributes.map((attribute) =>
      'name' in attribute ? [attribute.name, String(attribute.value)] : [],
    ),
  );
}

/** What a component adds to the text that its author wrote. */
function listComponentText(
  name: string | null,
  attributes: Record<string, string>,
  locale: Locale,
): string[] {
  switch (name) {
    case 'Callout':
      return [messageOf(locale, `Callout.${attributes.type}`)];
    case 'ReadAlso':
      return [
        messageOf(locale, `ReadAlso.${attributes.kind ?? 'also'}`),
        library.getArticle(attributes.slug ?? '')?.texts[locale].title ?? `no article ${attributes.slug}`,
      ];
    case 'ComparisonTable': {
      const table = library.getTable(attributes.id ?? '');
      return table ? listTableText(table, locale) : [`no table ${attributes.id}`];
    }
    case 'Chart': {
      const chart = library.getChart(attributes.id ?? '');
      return chart ? listChartText(chart, locale) : [`no chart ${attributes.id}`];
    }
    default:
      return [];
  }
}

function listChartText(chart: ChartData, locale: Locale): string[] {
  const { title, note } = chart;
  const parts =
    chart.kind === 'flow'
      ? chart.steps.flatMap(({ label, costs }) => [...costs, label])
      : chart.kind === 'tree'
        ? chart.questions.flatMap(({ ask, yes, no }) => [ask, ...[yes, no].flatMap((text) => text ?? [])])
        : chart.rows.flatMap(({ label, text }) => [label, text]);
  return [title, ...parts, ...(note ? [note] : [])].map((text) => text[locale]);
}

/** A table line by line. More than two things that are columns in the file stand in lines on the page. */
function listTableText(table: ComparisonTableData, locale: Locale): string[] {
  const { caption, rowHeader, columns, rows, things } = table;
  const isTurned = things === 'columns' && columns.length > 2;
  const textOf = (row: (typeof rows)[number], id: string) => row.cells[id]?.[locale] ?? `no cell ${id}`;
  const [heads, lines] = isTurned ? [rows, columns] : [columns, rows];
  const cells = isTurned
    ? columns.map(({ id }) => rows.map((row) => textOf(row, id)))
    : rows.map((row) => columns.map(({ id }) => textOf(row, id)));
  return [
    caption[locale],
    rowHeader[locale],
    ...heads.map(({ label }) => label[locale]),
    ...lines.flatMap(({ label }, index) => [label[locale], ...(cells[index] ?? [])]),
  ];
}

function listSourceText(article: Article, locale: Locale): string[] {
  const sources = [...library.listSources(article.slug).values()];
  if (sources.length === 0) return [];
  return [
    messageOf(locale, 'ArticleSources.title'),
    messageOf(locale, 'ArticleSources.explanation'),
    ...sources.flatMap(({ title, publisher, checkedAt, kind, read, note }) => [
      title,
      publisher[locale],
      kind === 'own' ? '' : messageOf(locale, `ArticleSources.${kind}`),
      messageOf(locale, `ArticleSources.${read}`, { date: formatDate(checkedAt, locale) }),
      note?.[locale] ?? '',
    ]),
  ];
}
