import { chosenContentModel, readContentModel } from './content-model-file';
import { leaveOutUnpublished } from './dates/leave-out-unpublished';
import { createLibrary, type Library } from './library';
import { loadOnce } from './load-once';
import { parseContent } from './parse/parse-content';
import { contentDir, readContentFiles } from './parse/read-content-files';
import { readLastChange } from './parse/read-last-change';
import { ContentError } from './problem';

/** What was loaded, from which state: another state is loaded anew. */
type Loaded = { state: string; load: () => Promise<Library> };

/* Pages that Next.js renders have a bundled copy of this module. A global symbol makes both use the same library. */
const shared = globalThis as { [key: symbol]: Loaded | undefined };
const key = Symbol.for('kajpath.library');

/** The state of a library that `provideLibrary` has given. */
const provided = 'provided';

const isDevelopment = () => process.env.NODE_ENV === 'development';

/**
 * Loads the content, once per process: what `provideLibrary` or `useContentModel` has chosen, or the content folder. `npm run dev`
 * loads it again when a file changed. After a failure a later call tries again.
 *
 * Outside development it has no drafts and no scheduled articles.
 *
 * Throws a ContentError with everything that does not fit its schema. Problems across files are left to the check.
 */
export async function loadLibrary(): Promise<Library> {
  if (shared[key]?.state === provided) return shared[key].load();
  const state = isDevelopment()
    ? `changed ${await readLastChange()}`
    : [process.env.NODE_ENV, chosenContentModel() || contentDir()].join(' ');
  if (shared[key]?.state !== state) shared[key] = { state, load: loadOnce(readLibrary) };
  return shared[key].load();
}

/** Makes this thread use a library from now on. */
export function provideLibrary(library: Library): void {
  shared[key] = { state: provided, load: async () => library };
}

async function readLibrary(): Promise<Library> {
  const file = chosenContentModel();
  if (!isDevelopment() && file) return createLibrary(await readContentModel(file));
  const { model, problems } = parseContent(await readContentFiles());
  if (problems.length > 0) throw new ContentError(problems);
  return createLibrary(isDevelopment() ? model : leaveOutUnpublished(model));
}
