import type { Nodes, Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { keepLast } from '../keep-last';
import { extractBrokenOutline } from '../markup/extract-broken-outline';
import {
  dropNodes,
  extractOutline,
  type Outline,
  type OutlineFacts,
  type TreeOutline,
} from '../markup/extract-outline';
import { isAnswer } from '../markup/is-answer';
import { isComment, parseMarkdown, parseMdx } from '../markup/mdx-syntax';
import type { ArticleFolder, ArticleText, ContentModel } from '../parse/content-model';
import { fileStart, type Problem } from '../problem';
import { checkAnswer } from './check-answer';
import { checkComponents } from './check-components';
import { checkFigures } from './check-figures';
import { checkHeadings } from './check-headings';
import { checkImportLines, hideImports } from './check-import-lines';
import { checkLostParts } from './check-lost-parts';
import { checkMarkup } from './check-markup';
import { checkNesting } from './check-nesting';
import { checkRawMarks } from './check-raw-marks';
import { checkSyntax } from './check-syntax';

/** An article or a page, with the outlines of its texts that could be parsed. */
export type CheckedArticle = { folder: ArticleFolder; outlines: Partial<Record<Locale, Outline>> };

/** What checks of several articles know of one. */
export type ArticleFacts = { folder: ArticleFolder; outlines: Partial<Record<Locale, OutlineFacts>> };

/** Parses the text of every article and page once for all checks, and reports the problems in each text. */
export function parseArticleTexts(model: ContentModel): {
  articles: CheckedArticle[];
  pages: CheckedArticle[];
  problems: Problem[];
} {
  const articles = [...model.articles.values()].map(readTexts);
  const pages = [...model.pages.values()].map(readTexts);
  return { articles, pages, problems: [...articles, ...pages].flatMap(({ problems }) => problems) };
}

/** Parses the texts of an article, and reports the problems in each. */
export const readTexts = keepLast((folder: ArticleFolder): CheckedArticle & { problems: Problem[] } => {
  const texts = localeList.flatMap((locale) => {
    const text = folder.texts[locale];
    return text ? [{ locale, ...readText(text) }] : [];
  });
  const outlines: CheckedArticle['outlines'] = {};
  for (const { locale, outline } of texts) if (outline) outlines[locale] = outline;
  return { folder, outlines, problems: texts.flatMap(({ problems }) => problems) };
});

type ReadText = { outline?: Outline; problems: Problem[] };

const readText = keepLast((text: ArticleText): ReadText => {
  const { file, body } = text;
  try {
    const tree = parseMdx(hideImports(body));
    const { outline, problems } = readTree({ text, tree, read: () => extractOutline(tree) });
    // Without an outline the tree is nested too deep to be walked.
    if (!outline) return { problems };
    const found = [
      checkFigures(file, tree, body),
      checkLostParts(file, tree, body),
      checkRawMarks(file, tree, body),
    ];
    return { outline: dropNodes(outline), problems: [...problems, ...found.flat()] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) return { problems: [describeFailure(file, error)] };
    const tree = parseMarkdown(body);
    const problems = checkSyntax(file, hideImports(body), tree, error);
    const told = new Set(problems.map(({ line }) => line));
    const { outline, problems: others } = readTree({
      text,
      tree,
      read: () => extractBrokenOutline(body, tree, told),
    });
    return { outline: outline && dropNodes(outline), problems: [...problems, ...others] };
  }
});

type TreeRequest = { text: ArticleText; tree: Root; read: () => TreeOutline };

/** Checks the tree of a text. A tree that is nested too deep is reported and not walked. */
function readTree({ text, tree, read }: TreeRequest): { outline?: TreeOutline; problems: Problem[] } {
  const { file, body } = text;
  const shapeProblems = checkNesting(file, tree);
  if (shapeProblems.length > 0) return { problems: shapeProblems };
  const outline = read();
  const checks = [
    checkImportLines(file, tree, body),
    checkMarkup(file, tree, outline),
    checkComponents(file, tree, outline),
    checkHeadings(file, outline),
    checkAnswer(text, tree),
    checkEmptiness(text, tree),
  ];
  return { outline, problems: checks.flat() };
}

/** Reports an article that has headings but no text below its answer. */
function checkEmptiness({ file, body, bodyLine }: ArticleText, { children }: Root): Problem[] {
  const isSilent = (node: Nodes) =>
    isComment(node) || ['definition', 'heading', 'thematicBreak'].includes(node.type);
  if (!children.every((node) => isAnswer(node, bodyLine) || isSilent(node))) return [];
  const lines = body.split('\n');
  const line = lines.findIndex((text, index) => index >= bodyLine - 1 && text.trim()) + 1 || lines.length;
  const fix = 'write it below the frontmatter';
  return [{ file, line, column: 1, headline: 'the article has no text', fix }];
}

function describeFailure(file: string, error: unknown): Problem {
  const reason = error instanceof RangeError ? 'it is nested too deep' : String(error);
  return { file, ...fileStart, headline: `the text cannot be parsed: ${reason}`, fix: 'simplify the text' };
}
