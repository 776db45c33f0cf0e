import type { ContentModel } from '../parse/content-model';
import { publicationDay } from './publication';

/** An article that the built site leaves out, and the day from which it no longer does. */
export type Unpublished = { slug: string; opening: string };

/** Lists drafts and articles whose day is to come; those whose day could not be read are not among them. */
export function listUnpublished({ today, articles }: ContentModel): Unpublished[] {
  return [...articles.values()].flatMap(({ slug, meta }) => {
    const opening = meta && publicationDay(meta.value);
    return opening && opening > today ? [{ slug, opening }] : [];
  });
}
