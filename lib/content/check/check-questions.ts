import { localeList, locales } from '@/lib/i18n/locales';
import { answerId } from '../anchors';
import type { ArticleFolder, ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import { fileStart, type Problem } from '../problem';
import type { FlowFile } from '../schema/flow-schema';
import { phraseCounts } from '../schema/questions-schema';
import { describeUnknownId } from './describe-unknown-id';
import { hasLetterOf } from './foreign-scripts';
import type { ArticleFacts } from './parse-article-texts';

/** Least phrases of a section in the script of each language. Latin letters are those of English and of Banglish. */
const leastInScript = 2;

/** Where a phrase stands first. */
type FirstPlace = { file: string; line: number };

/** Lists of phrases, by the path of each in its file, and the names that the search has without them. */
type Asked = Pick<ParsedFile<unknown>, 'file' | 'locate'> & {
  lists: [path: PropertyKey[], phrases: (string | undefined)[]][];
  names: string[];
};

/**
 * Reports what is wrong in the files `questions.yaml`: none beside an article, sections that do not exist or have no phrases; and in
 * these, in flows and in situations phrases in one script only, phrases that stand twice on the site, and phrases that a heading already has word
 * for word.
 */
export function checkQuestions(
  texts: ArticleFacts[],
  { flows, phrases }: Pick<ContentModel, 'flows' | 'phrases'>,
): Problem[] {
  const seen = new Map<string, FirstPlace>();
  return [
    ...checkMissing(texts),
    ...texts.flatMap((text) => [...checkSections(text), ...checkPhrases(readArticle(text), seen)]),
    ...[...flows.values()].flatMap((flow) => checkPhrases(readFlow(flow), seen)),
    ...(phrases ? readSituations(phrases) : []).flatMap((asked) => checkPhrases(asked, seen)),
  ];
}

/** Articles without the file, drafts excepted: readers find them by fewer words than all others. A site may do without the files. */
function checkMissing(texts: ArticleFacts[]): Problem[] {
  if (!texts.some(({ folder }) => folder.questions)) return [];
  return texts.flatMap(({ folder, outlines }) => {
    const { meta, path, present } = folder;
    if (present.has('questions.yaml') || !meta || meta.value.draft) return [];
    const headings = localeList.flatMap((locale) => outlines[locale]?.headings ?? []);
    const ids = [...new Set([answerId, ...headings.flatMap(({ id }) => id ?? [])])];
    const issue = `expected ${phraseCounts.least} to ${phraseCounts.most} phrases that people type, for each of: ${ids.join(', ')}; received no file`;
    const fix = `write ${path}/questions.yaml with a list for each; see content/README.md#what-people-ask`;
    return [problemAt({ file: `${path}/questions.yaml`, ...fileStart }, issue, fix)];
  });
}

function checkSections({ folder, outlines }: ArticleFacts): Problem[] {
  const { questions } = folder;
  const outline = localeList.map((locale) => outlines[locale]);
  if (!questions || outline.some((one) => !one)) return [];
  const { file, value, locate } = questions;
  const headings = outline.flatMap((one) => one?.headings ?? []);
  const known = new Set([answerId, ...headings.flatMap(({ id }) => id ?? [])]);
  const possible = new Set(outline.flatMap((one) => [...(one?.possibleIds ?? [])]));
  const unknown = Object.keys(value).flatMap((id) => {
    const issue = possible.has(id) ? undefined : describeUnknownId('section has the id', id, known);
    return issue ? [problemAt({ file, ...locate([id], 'key') }, `${id}: ${issue}`, fixId(folder))] : [];
  });
  const missing = [...known]
    .filter((id) => !(id in value))
    .map((id) =>
      problemAt(
        { file, ...fileStart },
        `${id}: expected what people ask when they look for this section, received nothing`,
        'add it; see content/README.md#what-people-ask',
      ),
    );
  return [...unknown, ...missing];
}

const fixId = ({ path }: ArticleFolder) =>
  `name a heading of ${path}/${localeList[0]}.mdx by its id, or "${answerId}" for the article as a whole`;

function readArticle({ folder, outlines }: ArticleFacts): Asked | undefined {
  const { questions } = folder;
  if (!questions) return undefined;
  const { file, value, locate } = questions;
  const names = localeList.flatMap((locale) => [
    folder.texts[locale]?.frontmatter?.value.title ?? '',
    ...(outlines[locale]?.headings.map(({ text }) => text) ?? []),
  ]);
  return { file, locate, lists: Object.entries(value).map(([id, phrases = []]) => [[id], phrases]), names };
}

function readFlow({ file, value: { title, asked = [] }, locate }: ParsedFile<FlowFile>): Asked {
  const names = localeList.flatMap((locale) => title?.[locale] ?? []);
  return { file, locate, lists: [[['asked'], asked]], names };
}

function readSituations({ file, value, locate }: NonNullable<ContentModel['phrases']>): Asked[] {
  return Object.entries(value).flatMap(([group, entry]) =>
    Object.entries(entry?.situations ?? {}).map(([id, situation]): Asked => {
      const names = localeList.flatMap((locale) => situation?.title?.[locale] ?? []);
      return { file, locate, lists: [[[group, 'situations', id, 'asked'], situation?.asked ?? []]], names };
    }),
  );
}

function checkPhrases(asked: Asked | undefined, seen: Map<string, FirstPlace>): Problem[] {
  if (!asked) return [];
  const { file, locate, lists, names } = asked;
  const headings = new Set(names.map(fold));
  return lists.flatMap(([path, phrases]) => {
    const id = path.join('.');
    const problems: Problem[] = [];
    for (const [index, phrase] of phrases.entries()) {
      if (phrase === undefined) continue;
      const place = { file, ...locate([...path, index]) };
      const folded = fold(phrase);
      const first = seen.get(folded);
      const report = (issue: string, fix: string) =>
        problems.push(problemAt(place, `${id}.${index}: ${issue}`, fix));
      if (!folded) report(`"${phrase}" has no word`, 'write what people type');
      else if (first)
        report(`"${phrase}" also stands in ${first.file}:${first.line}`, 'keep it where it is answered best');
      else if (headings.has(folded))
        report(`"${phrase}" is a title or heading of the page`, 'the search has it; write other words');
      if (!first) seen.set(folded, { file, line: place.line });
    }
    return problems.length > 0
      ? problems
      : describeScripts(phrases).map((issue) =>
          problemAt(
            { file, ...locate(path, 'key') },
            `${id}: ${issue}`,
            'write what people type in Bangla, in English and in Banglish',
          ),
        );
  });
}

/** Says in the letters of which languages a list has too few phrases, unless some of it could not be read. */
function describeScripts(phrases: (string | undefined)[]): string[] {
  if (phrases.length < phraseCounts.least || phrases.includes(undefined)) return [];
  const scripts = new Set(localeList.map((locale) => locales[locale].script));
  return [...scripts].flatMap((script) => {
    const count = phrases.filter((phrase) => phrase && hasLetterOf(script, phrase)).length;
    return count < leastInScript
      ? `expected at least ${leastInScript} phrases in ${script} letters, received ${count}`
      : [];
  });
}

/** Two phrases that differ only in signs and capitals are one. */
function fold(phrase: string): string {
  return (
    phrase
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

function problemAt(place: Pick<Problem, 'file' | 'line' | 'column'>, issue: string, fix: string): Problem {
  return { ...place, headline: 'invalid questions', issues: [issue], fix };
}
