import { listUnpublished } from '../dates/list-unpublished';
import type { ContentModel } from '../parse/content-model';
import { type Problem, start } from '../problem';

/** Reports content of which readers would find nothing, because every article is kept back. */
export function checkPublished(model: ContentModel): Problem[] {
  const { root, today, articles } = model;
  if (articles.size === 0 || listUnpublished(model).length < articles.size) return [];
  const fix = `take draft: true out of an article, or give it a publishedAt that is not after today, ${today}`;
  return [{ file: `${root}/articles`, ...start, headline: 'no article is published', fix }];
}
