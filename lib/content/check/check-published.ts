import { listUnpublished } from '../dates/list-unpublished';
import type { ContentModel } from '../parse/content-model';
import { fileStart, type Problem } from '../problem';

/** Reports content without a published article. */
export function checkPublished(model: ContentModel): Problem[] {
  const { root, today, articles } = model;
  if (articles.size === 0 || listUnpublished(model).length < articles.size) return [];
  const fix = `take draft: true out of an article, or set publishedAt to today or earlier: today is ${today}`;
  return [{ file: `${root}/articles`, ...fileStart, headline: 'no article is published', fix }];
}
