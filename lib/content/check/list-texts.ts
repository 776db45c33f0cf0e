import { isLocale, localeList } from '@/lib/i18n/locales';
import { groupBy } from '../group-by';
import type { Outline } from '../markup/extract-outline';
import { positionInText } from '../markup/position-in-text';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import { fileStart, type Position } from '../problem';
import type { CheckedArticle } from './parse-article-texts';
import { walkData } from './walk-data';

/** A part of a text, as it is written there. */
export type TextPart = { index: number; written: string };

/** A text that readers see: a paragraph, a cell, a title, a message. */
export type ContentText = {
  file: string;
  text: string;
  of: 'article' | 'data' | 'messages';
  /** Whether the whole of it is quoted. */
  isQuoted?: boolean;
  /** Whether it is no Markdown: a title, a cell of data, a message. */
  isPlain?: boolean;
  /** Position of a part in the file; of the text itself where its file says no more. */
  place: (part: TextPart) => Position;
};

/** Lists every text of the content: of articles with their titles, of the data and tables, and the messages. */
export function listTexts(model: ContentModel, articles: CheckedArticle[]): ContentText[] {
  return [
    ...articles.flatMap(listArticleTexts),
    ...listDataFiles(model).flatMap((parsed) =>
      listStrings(parsed, 'data', (path) => isLocale(String(path.at(-1)))),
    ),
    ...localeList.flatMap((locale) => listStrings(model.messages[locale], 'messages', () => true)),
  ];
}

/** Files of data whose texts readers see. */
export function listDataFiles(model: ContentModel): (ParsedFile<unknown> | undefined)[] {
  return [
    model.site,
    model.corrections,
    model.topics,
    model.paths,
    model.sources,
    model.glossary,
    model.marketplaces,
    model.payouts,
    model.exchangeRates,
    model.programmes,
    model.scamSigns,
    model.phrases,
    ...model.tables.values(),
    ...model.tableViews.values(),
    ...model.charts.values(),
    ...model.flows.values(),
  ];
}

/** The strings of a data file whose path fits. */
function listStrings(
  parsed: ParsedFile<unknown> | undefined,
  of: ContentText['of'],
  isWanted: (path: PropertyKey[]) => boolean,
): ContentText[] {
  if (!parsed) return [];
  const { file, value, locate } = parsed;
  return [...walkData(value)].flatMap(({ value: text, path }) =>
    typeof text === 'string' && isWanted(path)
      ? [{ file, text, of, isPlain: true, place: () => locate(path) }]
      : [],
  );
}

function listArticleTexts({ folder, outlines }: CheckedArticle): ContentText[] {
  return localeList.flatMap((locale) => {
    const { file, body, frontmatter } = folder.texts[locale] ?? {};
    if (file === undefined) return [];
    const { prose = [], images = [], titles = [] } = outlines[locale] ?? {};
    const lines = body?.split('\n') ?? [];
    const fields = (['title', 'description'] as const).flatMap((field) => {
      const text = frontmatter?.value[field];
      return text && frontmatter ? [{ text, isPlain: true, place: () => frontmatter.locate([field]) }] : [];
    });
    return [
      ...groupByBlock(prose).map((pieces) => ({
        text: pieces
          .map(({ value, joined }, index) => (index > 0 && !joined ? `\n${value}` : value))
          .join(''),
        isQuoted: pieces[0]?.quoted,
        place: (part: TextPart) => placeInBlock(pieces, part, lines),
      })),
      ...images.map(({ alt, position }) => ({ text: alt, place: () => position })),
      ...titles.map(({ value, position }) => ({ text: value, place: () => position })),
      ...fields,
    ].map((text) => ({ ...text, file, of: 'article' as const }));
  });
}

type Piece = Outline['prose'][number];

/** Groups the pieces by paragraph, because a quotation or a phrase may span several. */
function groupByBlock(prose: Piece[]): Piece[][] {
  return [...groupBy(prose, ({ block }) => block).values()];
}

/** Position in the file of a part of the joined pieces of a paragraph (one character between pieces that do not touch). */
function placeInBlock(pieces: Piece[], { index, written }: TextPart, lines: string[]): Position {
  let from = index;
  for (const [at, piece] of pieces.entries()) {
    // A part that ends in a later piece is looked up by what this one has of it.
    const own = written.slice(0, piece.value.length - from).split('\n')[0] ?? '';
    if (from < piece.value.length) return positionInText(piece, from, own, lines);
    from -= piece.value.length + (pieces[at + 1]?.joined ? 0 : 1);
  }
  return fileStart;
}
