import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { type Locale, localeList } from '@/lib/i18n/locales';
import type { ArticleFolder, ArticleText, ContentModel } from '../content-model';
import { isComment, parseMdx } from '../mdx-syntax';
import { type Problem, start } from '../problem';
import { readBrokenOutline } from '../read-broken-outline';
import { type Outline, readOutline } from '../read-outline';
import { checkComponents } from './check-components';
import { checkHeadings } from './check-headings';
import { checkMarkup } from './check-markup';
import { checkModules, hideModules } from './check-modules';
import { checkShape } from './check-shape';

/** An article with the outlines of those texts that could be parsed. */
export type CheckedArticle = { folder: ArticleFolder; outlines: Partial<Record<Locale, Outline>> };

/** Parses the text of every article once for all checks, and reports what is wrong within each text. */
export function readArticles(model: ContentModel): { articles: CheckedArticle[]; problems: Problem[] } {
  const read = [...model.articles.values()].map((folder) => {
    const texts = localeList.flatMap((locale) => {
      const text = folder.texts[locale];
      return text ? [{ locale, ...readText(text) }] : [];
    });
    const outlines: CheckedArticle['outlines'] = {};
    for (const { locale, outline } of texts) if (outline) outlines[locale] = outline;
    return { folder, outlines, problems: texts.flatMap(({ problems }) => problems) };
  });
  return { articles: read, problems: read.flatMap(({ problems }) => problems) };
}

function readText({ file, body }: ArticleText): { outline?: Outline; problems: Problem[] } {
  try {
    const tree = parseMdx(hideModules(body));
    const shapeProblems = checkShape(file, tree);
    if (shapeProblems.length > 0) return { problems: shapeProblems };
    const outline = readOutline(tree);
    return { outline, problems: checkText({ file, body, tree, outline }) };
  } catch (error) {
    const problem = parseProblem(file, error);
    if (!(error instanceof VFileMessage)) return { problems: [problem] };
    const { tree, outline } = readBrokenOutline(body, problem.line);
    return { outline, problems: [problem, ...checkText({ file, body, tree, outline })] };
  }
}

function checkText({
  file,
  body,
  tree,
  outline,
}: {
  file: string;
  body: string;
  tree: Root;
  outline: Outline;
}) {
  return [
    ...checkModules(file, tree, body),
    ...checkMarkup(file, tree, outline),
    ...checkComponents(file, tree),
    ...checkHeadings(file, outline),
    ...checkEmptiness(file, body, tree),
  ];
}

/** An article of nothing but headings is an outline, not a text. */
function checkEmptiness(file: string, body: string, { children }: Root): Problem[] {
  const isSilent = (node: Nodes) =>
    isComment(node) || ['definition', 'heading', 'thematicBreak'].includes(node.type);
  if (!children.every(isSilent)) return [];
  const line = body.split('\n').findIndex((text) => text.trim()) + 1;
  const headline = 'the article has no text';
  return [
    {
      file,
      line: line || body.split('\n').length,
      column: 1,
      headline,
      fix: 'write it below the frontmatter',
    },
  ];
}

function parseProblem(file: string, error: unknown): Problem {
  if (error instanceof VFileMessage) {
    // Where the end of the file closes a tag, only the words tell which one.
    const told = /\((\d+):(\d+)/.exec(error.reason);
    return {
      file,
      line: error.line ?? Number(told?.[1] ?? 1),
      column: error.column ?? Number(told?.[2] ?? 1),
      headline: `the text is not valid MDX: ${error.reason}`,
      fix: 'close every tag, and write \\< or \\{ where < or { is meant as a character',
    };
  }
  const reason = error instanceof RangeError ? 'it nests too deep' : String(error);
  return { file, ...start, headline: `the text cannot be parsed: ${reason}`, fix: 'simplify the text' };
}
