import type { ContentModel, Parsed } from '../parse-content';
import type { Position, Problem } from '../problem';
import type { SpellingRule } from '../schema';
import type { CheckedArticle } from './read-articles';

const letter = '[\\p{L}\\p{M}\\u200c\\u200d]';
/** Endings that a Bangla word takes without becoming another word. */
const suffix = '(?:গুলোর|গুলোকে|গুলো|দের|েরা|য়ের|য়ে|টির|টিকে|টি|টার|টা|ের|এর|কে|তে|সহ|রা|র|ে|য়|ও|ই)';
const quotation = /“[^”]*”|‘[^’]*’|"[^"]*"|«[^»]*»/g;

/** Finds refused spellings in a text. Built once for all texts, because a content folder has thousands. */
type Finder = (text: string) => { index: number; rule: SpellingRule }[];

/** Reports Bangla spellings that data/spelling.yaml refuses, in articles and in every Bangla text of the data; quotations are free. */
export function checkSpelling(model: ContentModel, articles: CheckedArticle[]): Problem[] {
  if (!model.spelling) return [];
  const find = createFinder(model.spelling.value);
  const problems: Problem[] = [];
  const check = (file: string, text: string, place: (index: number) => Position) => {
    for (const { index, rule } of find(text)) {
      problems.push({
        file,
        ...place(index),
        headline: `the spelling "${rule.avoid}" is to be avoided`,
        fix: `write ${rule.prefer}`,
      });
    }
  };
  for (const { folder, outlines } of articles) {
    const file = `${folder.path}/bn.mdx`;
    for (const { value, position, quoted } of outlines.bn?.prose ?? []) {
      if (!quoted) check(file, value, (index) => placeInText(value, index, position));
    }
    for (const { alt, position } of outlines.bn?.images ?? []) check(file, alt, () => position);
    const frontmatter = folder.texts.bn?.frontmatter;
    for (const field of ['title', 'description'] as const) {
      if (frontmatter) check(file, frontmatter.value[field], () => frontmatter.locate([field]));
    }
  }
  const data = [model.site, model.topics, model.sources, model.glossary, ...model.tables.values()];
  for (const parsed of data) {
    if (parsed) checkData(parsed, (path) => path.at(-1) === 'bn', check);
  }
  if (model.messages.bn) checkData(model.messages.bn, () => true, check);
  return problems;
}

type Check = (file: string, text: string, place: (index: number) => Position) => void;

/** Checks the strings of a data file whose path is wanted. */
function checkData(parsed: Parsed<unknown>, isWanted: (path: PropertyKey[]) => boolean, check: Check): void {
  const walk = (value: unknown, path: PropertyKey[]) => {
    if (typeof value === 'string') {
      if (isWanted(path)) check(parsed.file, value, () => parsed.locate(path));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value))
        walk(child, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(parsed.value, []);
}

function createFinder(rules: SpellingRule[]): Finder {
  const searches = (['word', 'ending', 'anywhere'] as const).flatMap((match) => {
    const own = rules.filter((rule) => rule.match === match);
    return own.length > 0
      ? [{ rules: new Map(own.map((rule) => [normalize(rule.avoid), rule])), pattern: patternOf(match, own) }]
      : [];
  });
  return (text) => {
    const searched = normalize(text).replace(quotation, (quoted) => ' '.repeat(quoted.length));
    return searches.flatMap(({ pattern, rules: own }) =>
      [...searched.matchAll(pattern)].flatMap((found) => {
        const rule = own.get((found[1] ?? '').replace(/\s+/g, ' '));
        return rule ? [{ index: found.index, rule }] : [];
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

function placeInText(text: string, index: number, from: Position): Position {
  const before = text.slice(0, index).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line: from.line, column: from.column + last.length }
    : { line: from.line + before.length - 1, column: last.length + 1 };
}
