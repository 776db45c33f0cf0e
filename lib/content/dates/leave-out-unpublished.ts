import type { ContentModel } from '../parse/content-model';
import { isPublished } from './publication';

/** The content without drafts and without articles that are scheduled for a later day. */
export function leaveOutUnpublished(model: ContentModel): ContentModel {
  const published = [...model.articles].filter(
    ([, { meta }]) => meta?.valid && isPublished(meta.valid, model.today),
  );
  return { ...model, articles: new Map(published) };
}
