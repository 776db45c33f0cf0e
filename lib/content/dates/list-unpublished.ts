import type { ContentModel } from '../parse/content-model';
import { getPublicationDay } from './publication';

/** An article that the built site leaves out, and the day on which it will be published. */
export type Unpublished = { slug: string; publicationDay: string };

/** Lists drafts and scheduled articles; not those whose date could not be read. */
export function listUnpublished({ today, articles }: ContentModel): Unpublished[] {
  return [...articles.values()].flatMap(({ slug, meta }) => {
    const publicationDay = meta && getPublicationDay(meta.value);
    return publicationDay && publicationDay > today ? [{ slug, publicationDay }] : [];
  });
}
