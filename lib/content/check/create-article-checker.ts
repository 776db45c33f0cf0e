import type { ArticleFolder } from '../parse/content-model';
import { type ArticleReport, type ArticleRequest, checkArticle, recheckWords } from './check-article';
import type { CheckCache } from './check-cache';
import { areSameFiles } from './check-data-texts';

type Kept = { request: ArticleRequest; report: ArticleReport };

export type ArticleChecker = (request: ArticleRequest) => ArticleReport;

/** Creates a checkArticle that keeps its last report of each folder, and looks into the cache before it checks. */
export function createArticleChecker(cache?: CheckCache): ArticleChecker {
  const kept = new WeakMap<ArticleFolder, Kept>();
  return (request) => {
    const last = kept.get(request.folder);
    if (last && isSame(last.request, request)) return last.report;
    const key = cache?.keyOf(request);
    const stored = key === undefined ? undefined : cache?.read(key);
    const report = stored ?? check(request, last);
    if (key !== undefined && !stored) cache?.write(key, report);
    kept.set(request.folder, { request, report });
    return report;
  };
}

function check(request: ArticleRequest, last: Kept | undefined): ArticleReport {
  const { spelling, trailPhrases } = request;
  const isOtherwiseSame = last && isSame({ ...last.request, spelling, trailPhrases }, request);
  return isOtherwiseSame ? recheckWords(request, last.report) : checkArticle(request);
}

function isSame({ files, ...a }: ArticleRequest, { files: others, ...b }: ArticleRequest): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof typeof a)[];
  return names.every((name) => a[name] === b[name]) && areSameFiles(files, others);
}
