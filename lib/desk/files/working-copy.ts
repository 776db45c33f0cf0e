import { dirname, join } from 'node:path';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { readSettings } from '@/lib/settings/read-settings';
import { compareWords, type WordChange } from './compare-words';
import { confinePath, isEditable } from './confine-path';
import { type ContentStore, createContentStore, type Kept, type StoreWriter } from './content-store';
import { FileRefusal } from './file-refusal';
import { decodeFile, encodeText } from './fit-text';
import { type FileVersion, listVersions, readBlob, readVersion } from './history';
import { joinMerged, type MergedPart, mergeTexts } from './merge-texts';
import { keepOpened, readOpened } from './opened-texts';
import type { Person } from './person';
import type { FileChange, NoHistory } from './repository';
import { noVersion, versionOf } from './text-version';

/** A file as it is edited: lines end in \n. `version` comes back with the save. */
export type OpenedFile = { path: string; text: string; version: string };

/** A text to be saved. `base`: the version that was opened, `noVersion` for a new file. */
export type Draft = { path: string; text: string; base: string };

export type SavedFile = {
  path: string;
  /** The text as it is now: somebody else's paragraphs may be in it. */
  text: string;
  version: string;
  /** Whether somebody else had changed other paragraphs meanwhile. */
  isMerged: boolean;
};

/** A text that two people changed in the same paragraphs. */
export type FileConflict = {
  path: string;
  /** The version that `theirs` is from: the base of what is decided. */
  version: string;
  parts: MergedPart[];
};

export type SaveResult =
  | ({ outcome: 'saved' | 'unchanged'; files: SavedFile[] } & Kept)
  /** Nothing was saved. `conflicts` are those files that need a decision. */
  | { outcome: 'conflict'; conflicts: FileConflict[] }
  /** Nothing was saved: these files have been removed or renamed meanwhile. */
  | { outcome: 'gone'; paths: string[] };

/** The versions of a file, or why there are none. */
export type History = { versions: FileVersion[]; noHistory?: NoHistory };

export type WorkingCopy = {
  /** Opens a file for writing. @returns undefined when there is none @throws {FileRefusal} */
  open: (path: string) => Promise<OpenedFile | undefined>;
  /** Saves texts: all of them or none, in one commit. @throws {FileRefusal} */
  saveFiles: (drafts: Draft[], person: Person, options?: { message?: string }) => Promise<SaveResult>;
  listHistory: (path: string) => Promise<History>;
  /** The text of a version of the history. @throws {FileRefusal} when the file has no such version */
  readText: (path: string, commit: string) => Promise<string>;
  /** What changed from one version to another; `to` is what the file is now when it is left out. */
  compareVersions: (path: string, from: string, to?: string) => Promise<WordChange[]>;
  /** Makes a version the newest again, as a new commit. */
  goBackTo: (path: string, commit: string, base: string, person: Person) => Promise<SaveResult>;
  /** Finishes a save that was cut off by the end of the process. */
  recover: () => Promise<boolean>;
  store: ContentStore;
};

/** Most files in one save: both texts of an article, its facts, its questions, and a data file or two. */
const mostFiles = 8;

/** Where the desk keeps what is not content: beside the comments, because the content folder may be a repository. */
export function deskStateFolder(): string {
  return join(dirname(readSettings().comments.secretFile), 'desk');
}

/** Creates the working copy of a content folder: everything that the desk reads and writes there goes through it. */
export function createWorkingCopy({
  folder = contentDir(),
  stateFolder = deskStateFolder(),
} = {}): WorkingCopy {
  const place = (path: string) => confinePath(folder, path);
  const store = createContentStore({ folder, stateFolder, place, createsRepository: true });
  const opened = join(stateFolder, 'opened');

  async function open(path: string): Promise<OpenedFile | undefined> {
    const bytes = await store.read(path);
    if (!bytes) return undefined;
    const text = decodeFile(path, bytes);
    // Without a place for it a file can still be read; then a merge asks more.
    await keepOpened(opened, bytes).catch(() => {});
    return { path, text, version: versionOf(bytes) };
  }

  async function readBase(path: string, base: string): Promise<string | undefined> {
    const repository = await store.findRepository();
    const bytes =
      (await readOpened(opened, base)) ??
      (repository && !('why' in repository) ? await readBlob(repository, base) : undefined);
    try {
      return bytes && decodeFile(path, bytes);
    } catch {
      return undefined;
    }
  }

  /** What a draft would make of the file that is there. */
  async function prepare({ path, text, base }: Draft, writer: StoreWriter): Promise<Prepared> {
    const before = await writer.read(path);
    const version = before ? versionOf(before) : noVersion;
    if (version === base || (!before && base === noVersion)) {
      const bytes = encodeText(path, text, before);
      return { path, bytes, before, isMerged: false };
    }
    if (!before) return { path, isGone: true };
    const [mine, theirs] = [text.replace(/\r\n?/g, '\n'), decodeFile(path, before)];
    encodeText(path, text);
    const baseText = base === noVersion ? undefined : await readBase(path, base);
    const parts = mergeTexts(mine, baseText, theirs);
    const merged = joinMerged(parts);
    if (merged === undefined) return { path, conflict: { path, version, parts } };
    return { path, bytes: encodeText(path, merged, before), before, isMerged: merged !== mine };
  }

  async function saveFiles(
    drafts: Draft[],
    person: Person,
    { message = '' }: { message?: string } = {},
  ): Promise<SaveResult> {
    if (drafts.length === 0 || drafts.length > mostFiles)
      throw new FileRefusal('tooMany', String(drafts.length));
    const paths = drafts.map(({ path }) => path);
    if (new Set(paths).size < paths.length) throw new FileRefusal('path', 'a file twice');
    for (const { path } of drafts) if (!isEditable(path)) throw new FileRefusal('path', path);
    return store.change(async (writer) => {
      const prepared: Prepared[] = [];
      for (const draft of drafts) prepared.push(await prepare(draft, writer));
      const gone = prepared.filter((one) => 'isGone' in one);
      if (gone.length > 0) return { outcome: 'gone', paths: gone.map(({ path }) => path) };
      const conflicts = prepared.flatMap((one) => ('conflict' in one ? one.conflict : []));
      if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
      const ready = prepared.filter((one) => 'bytes' in one);
      const files = ready.map(({ path, bytes, isMerged }) => ({
        path,
        text: decodeFile(path, bytes),
        version: versionOf(bytes),
        isMerged,
      }));
      const changes: FileChange[] = ready.filter(({ bytes, before }) => !before?.equals(bytes));
      if (changes.length === 0) return { outcome: 'unchanged', files };
      const said = message.trim() || `Edit ${changes.map(({ path }) => path).join(', ')}`;
      const kept = await writer.write({
        changes: changes.map(({ path, bytes }) => ({ path, bytes })),
        person,
        message: said,
      });
      for (const { bytes } of changes) if (bytes) await keepOpened(opened, bytes).catch(() => {});
      return { outcome: 'saved', files, ...kept };
    });
  }

  async function listHistory(path: string): Promise<History> {
    if (!isEditable(path)) throw new FileRefusal('path', path);
    const repository = await store.findRepository();
    if (!repository) return { versions: [] };
    if ('why' in repository) return { versions: [], noHistory: repository };
    return { versions: await listVersions(repository, path) };
  }

  async function readText(path: string, commit: string): Promise<string> {
    if (!isEditable(path)) throw new FileRefusal('path', path);
    const repository = await store.findRepository();
    const bytes = repository && !('why' in repository) && (await readVersion(repository, path, commit));
    if (!bytes) throw new FileRefusal('missing', `${path} ${commit.slice(0, 12)}`);
    return decodeFile(path, bytes);
  }

  async function compareVersions(path: string, from: string, to?: string): Promise<WordChange[]> {
    const before = await readText(path, from);
    const now = to === undefined ? await store.read(path) : undefined;
    const after = to === undefined ? now && decodeFile(path, now) : await readText(path, to);
    return compareWords(before, after ?? '');
  }

  async function goBackTo(path: string, commit: string, base: string, person: Person): Promise<SaveResult> {
    const text = await readText(path, commit);
    return saveFiles([{ path, text, base }], person, {
      message: `Go back to ${commit.slice(0, 12)}: ${path}`,
    });
  }

  return { open, saveFiles, listHistory, readText, compareVersions, goBackTo, recover: store.recover, store };
}

type Prepared =
  | { path: string; bytes: Buffer; before: Buffer | undefined; isMerged: boolean }
  | { path: string; conflict: FileConflict }
  | { path: string; isGone: true };
