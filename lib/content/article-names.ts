import type { ContentModel } from './parse/content-model';

/** Everything that ever named an article, also one that is not published now. */
export type ArticleNames = {
  /** The id of an article by its id, its slug or a former slug. */
  idOf: (name: string) => string | undefined;
  /** Today's slug of an article by its id. */
  slugOf: (id: string) => string | undefined;
};

/** Lists everything that names an article: its id, its slug, its former slugs. */
export function listNames({ id, slug, formerSlugs = [] }: ListedArticle): string[] {
  return [id, slug, ...formerSlugs];
}

type ListedArticle = { id: string; slug: string; formerSlugs?: string[] };

/** Collects the names of all articles of a model, and of those that were left out of it. */
export function createArticleNames({ articles, unpublished = new Map() }: ContentModel): ArticleNames {
  const ids = new Map<string, string>();
  const slugs = new Map<string, string>();
  for (const { slug, meta } of [...articles.values(), ...unpublished.values()]) {
    if (!meta?.valid) continue;
    const { id } = meta.valid;
    slugs.set(id, slug);
    for (const name of listNames({ ...meta.valid, slug })) ids.set(name, id);
  }
  return { idOf: (name) => ids.get(name), slugOf: (id) => slugs.get(id) };
}
