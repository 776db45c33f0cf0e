import type { ContentModel } from '../parse/content-model';
import type { ContentFiles } from '../parse/read-content-files';
import type { Problem } from '../problem';

/**
 * Slugs of articles that are kept back as drafts, by the line in their facts, whatever else is wrong with these: somebody may still be
 * writing them.
 */
export function listDrafts({ files }: Pick<ContentFiles, 'files'>): string[] {
  return files.flatMap(({ path, text }) => {
    const slug = /^articles\/([^/]+)\/article\.yaml$/.exec(path)?.[1];
    return slug && /^draft:[ \t]*true[ \t]*(?:#.*)?$/m.test(text) ? [slug] : [];
  });
}

/** Problems that concern what readers get: not those of drafts. @param but  the slug of a draft whose problems count */
export function listBlocking(
  problems: Problem[],
  source: Pick<ContentFiles, 'files' | 'root'>,
  but?: string,
): Problem[] {
  const drafts = listDrafts(source).filter((slug) => slug !== but);
  const folders = drafts.map((slug) => `${source.root}/articles/${slug}`);
  return problems.filter(
    ({ file }) => !folders.some((folder) => file === folder || file.startsWith(`${folder}/`)),
  );
}

/** The content without drafts that have problems: nothing can be made of them. @param but  the slug of a draft that stays */
export function leaveOutBrokenDrafts(
  model: ContentModel,
  problems: Problem[],
  source: Pick<ContentFiles, 'files' | 'root'>,
  but?: string,
): ContentModel {
  const broken = listDrafts(source).filter((slug) =>
    problems.some(({ file }) => `${file}/`.startsWith(`${source.root}/articles/${slug}/`)),
  );
  if (broken.length === 0) return model;
  const articles = [...model.articles].filter(([slug]) => slug === but || !broken.includes(slug));
  return { ...model, articles: new Map(articles) };
}
