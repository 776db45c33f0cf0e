import { isLocale, localeList } from '@/lib/i18n/locales';
import { groupBy } from '../group-by';
import type { Outline } from '../markup/extract-outline';
import { maskQuotations } from '../markup/mask-quotations';
import { positionInText } from '../markup/position-in-text';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import { fileStart, type Position, type Problem } from '../problem';
import type { SpellingRule } from '../schema/data-schemas';
import type { CheckedArticle } from './parse-article-texts';
import { walkData } from './walk-data';

const letter = '[\\p{L}\\p{M}\\u200c\\u200d]';
/** Inflectional endings of Bangla words: a rule for a word applies with them too. */
const suffix = '(?:গুলোর|গুলোকে|গুলো|দের|েরা|য়ের|য়ে|টির|টিকে|টি|টার|টা|ের|এর|কে|তে|সহ|রা|র|ে|য়|ও|ই)';

type Finding = { index: number; spelling: string; rule: SpellingRule };

/** Finds spellings to avoid in a text. Built once, because a content folder has thousands of texts. */
type Finder = (text: string) => Finding[];

/**
 * Reports Bangla spellings that data/spelling.yaml refuses, in articles and in every text of the data, but not in
 * quotations.
 */
export function checkSpelling(model: ContentModel, articles: CheckedArticle[]): Problem[] {
  if (!model.spelling) return [];
  const find = createFinder(model.spelling.value.filter(isWholeRule));
  const problems: Problem[] = [];
  const check: Check = (file, text, place) => {
    for (const finding of find(text)) {
      const { avoid, prefer } = finding.rule;
      const headline = `the spelling "${avoid}" should be avoided`;
      problems.push({ file, ...place(finding), headline, fix: `write ${prefer}` });
    }
  };
  for (const { folder, outlines } of articles) {
    for (const locale of localeList) {
      const { file, body, frontmatter } = folder.texts[locale] ?? {};
      if (file === undefined) continue;
      const { prose, images, titles } = outlines[locale] ?? {};
      const lines = body?.split('\n') ?? [];
      for (const pieces of groupByBlock(prose ?? [])) {
        check(file, pieces.map(({ value }) => value).join('\n'), (finding) =>
          placeInBlock(pieces, finding, lines),
        );
      }
      for (const { alt, position } of images ?? []) check(file, alt, () => position);
      for (const { value, position } of titles ?? []) check(file, value, () => position);
      for (const field of ['title', 'description'] as const) {
        const text = frontmatter?.value[field];
        if (text) check(file, text, () => frontmatter.locate([field]));
      }
    }
  }
  const facts = [model.marketplaces, model.payouts, model.programmes];
  const tables = [...model.tables.values(), ...model.tableViews.values()];
  const data = [model.site, model.topics, model.paths, model.sources, model.glossary, ...facts, ...tables];
  for (const parsed of data) {
    if (parsed) checkData(parsed, (path) => isLocale(String(path.at(-1))), check);
  }
  for (const locale of localeList) {
    const messages = model.messages[locale];
    if (messages) checkData(messages, () => true, check);
  }
  return problems;
}

function isWholeRule(rule: Partial<SpellingRule> | undefined): rule is SpellingRule {
  return rule?.avoid !== undefined && rule.prefer !== undefined && rule.match !== undefined;
}

type Check = (file: string, text: string, place: (finding: Finding) => Position) => void;

/** Checks the strings of a data file whose path fits. */
function checkData(
  parsed: ParsedFile<unknown>,
  isWanted: (path: PropertyKey[]) => boolean,
  check: Check,
): void {
  for (const { value, path } of walkData(parsed.value)) {
    if (typeof value === 'string' && isWanted(path)) check(parsed.file, value, () => parsed.locate(path));
  }
}

function createFinder(rules: SpellingRule[]): Finder {
  const searches = (['word', 'ending', 'anywhere'] as const).flatMap((match) => {
    const own = rules.filter((rule) => rule.match === match);
    return own.length > 0
      ? [{ rules: new Map(own.map((rule) => [normalize(rule.avoid), rule])), pattern: patternOf(match, own) }]
      : [];
  });
  return (text) => {
    const searched = maskQuotations(normalize(text));
    const originOf = createUnmapper(text);
    return searches.flatMap(({ pattern, rules: own }) =>
      [...searched.matchAll(pattern)].flatMap((found) => {
        const rule = own.get((found[1] ?? '').replace(/\s+/g, ' '));
        if (!rule) return [];
        const index = originOf(found.index);
        const end = originOf(found.index + (found[1] ?? '').length);
        return [{ index, spelling: text.slice(index, end), rule }];
      }),
    );
  };
}

function patternOf(match: SpellingRule['match'], rules: SpellingRule[]): RegExp {
  const spellings = rules
    .map(({ avoid }) => normalize(avoid))
    .sort((a, b) => b.length - a.length)
    .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .map((spelling) => spelling.replace(/ /g, '\\s+'))
    .join('|');
  const around = {
    word: [`(?<!${letter})`, `${suffix}{0,2}(?!${letter})`],
    ending: ['', `(?!${letter})`],
    anywhere: ['', ''],
  }[match];
  return new RegExp(`${around[0]}(${spellings})${around[1]}`, 'gu');
}

function normalize(text: string): string {
  return text.normalize('NFC');
}

/** Maps an index in the normalized text to the original text: NFC splits য় into two characters. */
function createUnmapper(text: string): (normalizedIndex: number) => number {
  if (normalize(text) === text) return (index) => index;
  const origins: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/.\p{M}*/gsu)) {
    for (let count = normalize(cluster).length; count > 0; count -= 1) origins.push(index);
  }
  return (index) => origins[index] ?? text.length;
}

type Piece = Outline['prose'][number];

/** Groups the pieces by paragraph, because a quotation may span several. Leaves out quoted paragraphs. */
function groupByBlock(prose: Piece[]): Piece[][] {
  const own = prose.filter(({ quoted }) => !quoted);
  return [...groupBy(own, ({ block }) => block).values()];
}

/** Position in the file of a finding in the joined pieces of a paragraph (one character between pieces). */
function placeInBlock(pieces: Piece[], { index, spelling }: Finding, lines: string[]): Position {
  let from = index;
  for (const piece of pieces) {
    if (from <= piece.value.length) return positionInText(piece, from, spelling, lines);
    from -= piece.value.length + 1;
  }
  return fileStart;
}
