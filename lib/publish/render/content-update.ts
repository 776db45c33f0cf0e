import type { ArticleFolder, ContentModel } from '@/lib/content/parse/content-model';
import { dropPositions } from '@/lib/content/parse/drop-positions';

/** What has changed in the content, small enough to be sent to a worker: of the articles only those that changed. */
export type ContentUpdate = {
  data: Omit<ContentModel, 'articles'>;
  articles: [slug: string, folder: ArticleFolder][];
  removed: string[];
};

/** Creates a function that tells how the content differs from what it was told before. */
export function createContentTeller(): (model: ContentModel) => ContentUpdate {
  let known = new Map<string, ArticleFolder>();
  return (model) => {
    const { articles, ...data } = dropPositions(model);
    const update: ContentUpdate = {
      data,
      articles: [...articles].filter(([slug, folder]) => known.get(slug) !== folder),
      removed: [...known.keys()].filter((slug) => !articles.has(slug)),
    };
    known = articles;
    return update;
  };
}

/** Creates the other end: a function that puts updates together to the whole content. */
export function createContentListener(): (update: ContentUpdate) => ContentModel {
  const articles = new Map<string, ArticleFolder>();
  return ({ data, articles: changed, removed }) => {
    for (const slug of removed) articles.delete(slug);
    for (const [slug, folder] of changed) articles.set(slug, folder);
    return { ...data, articles: new Map([...articles].sort(([a], [b]) => (a < b ? -1 : 1))) };
  };
}
