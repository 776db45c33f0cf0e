import type { ArticleFolder, ContentModel } from '../parse/content-model';
import { isPublished } from './publication';

/** The content without drafts and without articles that are scheduled for a later day; `unpublished` has those. */
export function leaveOutUnpublished(model: ContentModel): ContentModel {
  const isShown = ({ meta }: ArticleFolder) => Boolean(meta?.valid && isPublished(meta.valid, model.today));
  const folders = [...model.articles];
  return {
    ...model,
    articles: new Map(folders.filter(([, folder]) => isShown(folder))),
    unpublished: new Map(folders.filter(([, folder]) => !isShown(folder))),
  };
}
