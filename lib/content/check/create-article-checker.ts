import type { ArticleFolder } from '../parse/content-model';
import { type ArticleReport, type ArticleRequest, checkArticle } from './check-article';
import type { CheckCache } from './check-cache';
import { areSameFiles } from './check-data-texts';

export type ArticleChecker = (request: ArticleRequest) => ArticleReport;

/** Creates a checkArticle that keeps its last report of each folder, and looks into the cache before it checks. */
export function createArticleChecker(cache?: CheckCache): ArticleChecker {
  const kept = new WeakMap<ArticleFolder, { request: ArticleRequest; report: ArticleReport }>();
  return (request) => {
    const last = kept.get(request.folder);
    if (last && isSame(last.request, request)) return last.report;
    const key = cache?.keyOf(request);
    const stored = key === undefined ? undefined : cache?.read(key);
    const report = stored ?? checkArticle(request);
    if (key !== undefined && !stored) cache?.write(key, report);
    kept.set(request.folder, { request, report });
    return report;
  };
}

function isSame({ files, ...a }: ArticleRequest, { files: others, ...b }: ArticleRequest): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof typeof a)[];
  return names.every((name) => a[name] === b[name]) && areSameFiles(files, others);
}
