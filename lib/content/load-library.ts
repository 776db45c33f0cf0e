import { chosenSnapshot, readContentSnapshot } from './content-snapshot';
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

const isDevelopment = () => process.env.NODE_ENV === 'development';

/**
 * Loads the content, once per process: that of the build, in the build and in a server. `npm run dev` loads it again when a file
 * changed. After a failure a later call tries again.
 *
 * Outside development it has no drafts and no scheduled articles: this is the only place that leaves them out.
 *
 * Throws a ContentError with everything that does not fit its schema. Problems across files are left to the check.
 */
export async function loadLibrary(): Promise<Library> {
  const state = isDevelopment()
    ? `changed ${await readLastChange()}`
    : [process.env.NODE_ENV, chosenSnapshot() || contentDir()].join(' ');
  if (shared[key]?.state !== state) shared[key] = { state, load: loadOnce(readLibrary) };
  return shared[key].load();
}

async function readLibrary(): Promise<Library> {
  const source = (!isDevelopment() && (await readContentSnapshot())) || (await readContentFiles());
  const { model, problems } = parseContent(source);
  if (problems.length > 0) throw new ContentError(problems);
  return createLibrary(isDevelopment() ? model : leaveOutUnpublished(model));
}
