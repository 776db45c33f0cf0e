import type { ArticleFolder, ContentModel } from '../parse/content-model';
import { createModel } from '../parse/parse-content';
import type { ContentFile } from '../parse/read-content-files';
import type { Problem } from '../problem';
import { checkBlocksPair } from './check-blocks-pair';
import { checkFootnotes } from './check-footnotes';
import { checkKeyFigure } from './check-key-figure';
import { checkLanguage } from './check-language';
import { checkLetters } from './check-letters';
import { checkShortLanguages } from './check-short-languages';
import { checkSigns } from './check-signs';
import { checkSpelling } from './check-spelling';
import { checkTrackedAddresses } from './check-tracked-addresses';
import { checkTrailPhrases } from './check-trail-phrases';
import { checkTwinsMatch } from './check-twins-match';
import { type ArticleFacts, type CheckedArticle, readTexts } from './parse-article-texts';

/** Everything that the problems of an article by itself depend on: nothing else of the content may change them. */
export type ArticleRequest = {
  folder: ArticleFolder;
  /** The files of the folder, as they are written. */
  files: ContentFile[];
  isPage: boolean;
} & Pick<ContentModel, 'root' | 'spelling' | 'trailPhrases'>;

/** Checks of one article that look at nothing but the request. Those that compare articles are in check-content.ts. */
const checks = {
  twins: ({ article }) => checkTwinsMatch(article),
  // A page about the site is not shown side by side.
  blocks: ({ article, isPage }) => (isPage ? [] : checkBlocksPair(article)),
  keyFigure: ({ article }) => checkKeyFigure(article),
  footnotes: ({ article }) => checkFootnotes(article),
  signs: ({ article, model, files }) => {
    const { folder } = article;
    return checkSigns({ ...model, articles: new Map([[folder.slug, folder]]) }, files, [article]);
  },
  spelling: ({ article, model, spelling }) => checkSpelling({ ...model, spelling }, [article]),
  letters: ({ article, model }) => checkLetters(model, [article]),
  language: ({ article }) => checkLanguage([article]),
  shortLanguages: ({ article, model }) => checkShortLanguages(model, [article]),
  addresses: ({ article, model }) => checkTrackedAddresses(model, [article]),
  trail: ({ article, model, trailPhrases, isPage }) =>
    isPage ? [] : checkTrailPhrases({ ...model, trailPhrases }, [article]),
} satisfies Record<
  string,
  (given: ArticleRequest & { article: CheckedArticle; model: ContentModel }) => Problem[]
>;

export type ArticleCheck = keyof typeof checks;

export const articleChecks = Object.keys(checks) as ArticleCheck[];

/** What is wrong in an article by itself, by check, and what checks of several articles need to know of it. */
export type ArticleReport = {
  outlines: ArticleFacts['outlines'];
  /** Problems of the texts' own marks and components. */
  texts: Problem[];
} & Record<ArticleCheck, Problem[]>;

/** Checks one article or page by itself. */
export function checkArticle(request: ArticleRequest): ArticleReport {
  const { problems, ...article } = readTexts(request.folder);
  const given = { ...request, article, model: createEmptyModel(request.root) };
  const found = Object.fromEntries(articleChecks.map((name) => [name, checks[name](given)]));
  return { outlines: article.outlines, texts: problems, ...(found as Record<ArticleCheck, Problem[]>) };
}

/** Checks again what depends on the spellings and phrases, for an article that has not changed since its report. */
export function recheckWords(request: ArticleRequest, report: ArticleReport): ArticleReport {
  const given = { ...request, article: readTexts(request.folder), model: createEmptyModel(request.root) };
  return { ...report, spelling: checks.spelling(given), trail: checks.trail(given) };
}

/** A model in which a check finds nothing but what the request has. */
function createEmptyModel(root: string): ContentModel {
  return createModel({ root, today: '', images: new Map() });
}
