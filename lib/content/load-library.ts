import { createLibrary, type Library } from './library';
import { parseContent } from './parse-content';
import { ContentError } from './problem';
import { readContentSource, readLastChange } from './source';

let loaded: { library: Promise<Library>; changedAt: number } | undefined;

/**
 * The content, read once per process. While developing, a change on the disk makes it read again.
 *
 * Throws a ContentError with everything that does not fit its schema; what goes beyond single files is the check's.
 */
export async function loadLibrary(): Promise<Library> {
  const changedAt = process.env.NODE_ENV === 'development' ? await readLastChange() : 0;
  if (!loaded || loaded.changedAt !== changedAt) {
    loaded = { library: readLibrary(), changedAt };
  }
  return loaded.library;
}

async function readLibrary(): Promise<Library> {
  const { model, problems } = parseContent(await readContentSource());
  if (problems.length > 0) throw new ContentError(problems);
  return createLibrary(model);
}
