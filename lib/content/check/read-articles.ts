import { VFileMessage } from 'vfile-message';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { parseMdx } from '../mdx-syntax';
import type { ArticleFolder, ContentModel } from '../parse-content';
import { type Problem, start } from '../problem';
import { type Outline, readOutline } from '../read-outline';
import { checkHeadings } from './check-headings';
import { checkMarkup } from './check-markup';

/** An article with the outlines of those texts that could be parsed. */
export type CheckedArticle = { folder: ArticleFolder; outlines: Partial<Record<Locale, Outline>> };

/** Parses the text of every article once for all checks, and reports what is wrong within each text. */
export function readArticles(model: ContentModel): { articles: CheckedArticle[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const articles = [...model.articles.values()].map((folder) => {
    const outlines: CheckedArticle['outlines'] = {};
    for (const locale of localeList) {
      const text = folder.texts[locale];
      if (!text) continue;
      try {
        const tree = parseMdx(text.body);
        const outline = readOutline(tree);
        outlines[locale] = outline;
        problems.push(...checkMarkup(text.file, tree, outline), ...checkHeadings(text.file, outline));
      } catch (error) {
        problems.push(parseProblem(text.file, error));
      }
    }
    return { folder, outlines };
  });
  return { articles, problems };
}

function parseProblem(file: string, error: unknown): Problem {
  if (error instanceof VFileMessage) {
    return {
      file,
      line: error.line ?? 1,
      column: error.column ?? 1,
      headline: `the text is not valid MDX: ${error.reason}`,
      fix: 'close every tag, and write \\< or \\{ where < or { is meant as a character',
    };
  }
  const reason = error instanceof RangeError ? 'it nests too deep' : String(error);
  return { file, ...start, headline: `the text cannot be parsed: ${reason}`, fix: 'simplify the text' };
}
