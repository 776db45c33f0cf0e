import { listNames } from './article-names';
import type { Library } from './library';
import type { PageId } from './schema/places-schema';

/** Pages besides articles on which readers can report a mistake, by the name that forms, links and stored reports have for them. */
export const reportedPages = {
  'page-take-home': 'takeHome',
  'page-check-message': 'checkMessage',
  'page-compare': 'compare',
  'page-programmes': 'programmes',
  'page-phrases': 'phrases',
  'page-proposal': 'proposal',
  'page-money-book': 'moneyBook',
  'page-decide': 'flows',
  'page-glossary': 'glossary',
  'page-paths': 'paths',
  'page-sources': 'sources',
  /** Any other page, or the whole site. */
  'page-other': undefined,
} as const satisfies Record<string, PageId | undefined>;
export type ReportedPage = keyof typeof reportedPages;

/** Whether a name is that of a page besides articles. */
export function isReportedPage(name: string): name is ReportedPage {
  return Object.hasOwn(reportedPages, name);
}

/** Finds what readers can report a mistake on: an article by any of its names, or one of the other pages. */
export function findReportedPage(
  { findArticle }: Pick<Library, 'findArticle'>,
  name: string,
): { id: string; slug: string; names: string[] } | undefined {
  if (isReportedPage(name)) return { id: name, slug: name, names: [name] };
  const article = findArticle(name);
  return article && { id: article.id, slug: article.slug, names: listNames(article) };
}
