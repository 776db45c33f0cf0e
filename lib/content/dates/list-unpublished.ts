import type { ContentModel } from '../parse/content-model';
import { publicationDay } from './publication';

/** An article that the built site leaves out, and the day on which it will be published. */
export type Unpublished = { slug: string; opening: string };

/** Lists drafts and scheduled articles; not those whose date could not be read. */
export function listUnpublished({ today, articles }: ContentModel): Unpublished[] {
  return [...articles.values()].flatMap(({ slug, meta }) => {
    const opening = meta && publicationDay(meta.value);
    return opening && opening > today ? [{ slug, opening }] : [];
  });
}
