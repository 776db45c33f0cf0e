import { leaveOutUnpublished } from './dates/leave-out-unpublished';
import { createLibrary, type Library } from './library';
import { parseContent } from './parse/parse-content';
import { readContentFiles } from './parse/read-content-files';
import { readLastChange } from './parse/read-last-change';
import { ContentError } from './problem';

let loaded: { library: Promise<Library>; changedAt: number } | undefined;

const isDevelopment = () => process.env.NODE_ENV === 'development';

/**
 * Loads the content, once per process. `npm run dev` loads it again when a file changed.
 *
 * Outside development it has no drafts and no scheduled articles: this is the only place that leaves them out.
 *
 * Throws a ContentError with everything that does not fit its schema. Problems across files are left to the check.
 */
export async function loadLibrary(): Promise<Library> {
  const changedAt = isDevelopment() ? await readLastChange() : 0;
  if (!loaded || loaded.changedAt !== changedAt) {
    loaded = { library: readLibrary(), changedAt };
  }
  return loaded.library;
}

async function readLibrary(): Promise<Library> {
  const { model, problems } = parseContent(await readContentFiles());
  if (problems.length > 0) throw new ContentError(problems);
  return createLibrary(isDevelopment() ? model : leaveOutUnpublished(model));
}
