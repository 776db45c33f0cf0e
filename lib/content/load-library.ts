import { isPublished } from './dates/publication';
import { createLibrary, type Library } from './library';
import type { ContentModel } from './parse/content-model';
import { parseContent } from './parse/parse-content';
import { readContentFiles, readLastChange } from './parse/read-content-files';
import { ContentError } from './problem';

let loaded: { library: Promise<Library>; changedAt: number } | undefined;

const isDevelopment = () => process.env.NODE_ENV === 'development';

/**
 * The content, read once per process. While developing, a change on the disk makes it read again.
 *
 * Everywhere but in development it knows nothing of drafts and of articles whose day is to come: this is the only place
 * that leaves them out.
 *
 * Throws a ContentError with everything that does not fit its schema; what goes beyond single files is the check's.
 */
export async function loadLibrary(): Promise<Library> {
  const changedAt = isDevelopment() ? await readLastChange() : 0;
  if (!loaded || loaded.changedAt !== changedAt) {
    loaded = { library: readLibrary(), changedAt };
  }
  return loaded.library;
}

function withoutUnpublished(model: ContentModel): ContentModel {
  const published = [...model.articles].filter(
    ([, { meta }]) => meta?.valid && isPublished(meta.valid, model.today),
  );
  return { ...model, articles: new Map(published) };
}

async function readLibrary(): Promise<Library> {
  const { model, problems } = parseContent(await readContentFiles());
  if (problems.length > 0) throw new ContentError(problems);
  return createLibrary(isDevelopment() ? model : withoutUnpublished(model));
}
