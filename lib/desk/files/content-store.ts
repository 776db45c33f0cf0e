import { lstat, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getErrorCode } from '@/lib/content/error-code';
import { flushFolder, writeFileAtomically } from '@/lib/content/write-file-atomically';
import { lockFile } from '@/lib/publish/snapshot/lock';
import type { Person } from './person';
import {
  commitFiles,
  commitPaths,
  completeIndex,
  createRepository,
  explainNoHistory,
  type FileChange,
  findRepository,
  listLockFiles,
  type NoHistory,
  type Repository,
  readHead,
} from './repository';
import { readJournal, removeJournal, type SaveJournal, writeJournal } from './save-journal';
import { noVersion, versionOf } from './text-version';

/**
 * A folder whose files are kept in git: each save is files written whole, and one commit. `place` finds a file and refuses paths that
 * lead elsewhere; `stateFolder` holds the lock, and a save that was cut off.
 */
export type StoreSetting = {
  folder: string;
  stateFolder: string;
  place: (path: string) => Promise<string>;
  /** Whether a folder that has no repository gets one. */
  createsRepository: boolean;
};

export type Save = { changes: FileChange[]; person: Person; message: string };

/** What came of a save. `commit` is undefined without history. */
export type Kept = { commit?: string; noHistory?: NoHistory };

/** What the holder of the lock may do. */
export type StoreWriter = {
  read: (path: string) => Promise<Buffer | undefined>;
  repository: () => Promise<Repository | NoHistory>;
  write: (save: Save) => Promise<Kept>;
};

export type ContentStore = {
  /** Runs a task while nobody else writes, after finishing what a save before left undone. */
  change: <T>(task: (writer: StoreWriter) => Promise<T>) => Promise<T>;
  /** Finishes a save that was cut off. @returns whether there was one */
  recover: () => Promise<boolean>;
  read: (path: string) => Promise<Buffer | undefined>;
  /** The repository; undefined before the first save of a folder that has none. */
  findRepository: () => Promise<Repository | NoHistory | undefined>;
};

export function createContentStore({
  folder,
  stateFolder,
  place,
  createsRepository,
}: StoreSetting): ContentStore {
  async function read(path: string): Promise<Buffer | undefined> {
    try {
      return await readFile(await place(path));
    } catch (error) {
      if (getErrorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** The repository, with a first commit of everything when it has none yet. */
  async function ensureRepository(person: Person): Promise<Repository | NoHistory> {
    const found = await findRepository(folder);
    if (found && 'why' in found) return found;
    if (!found && !createsRepository) return { why: 'unusable', said: 'not a git repository' };
    const repository = found ?? (await createRepository(folder));
    if ('why' in repository || repository.prefix !== '') return repository;
    if (await readHead(repository)) await completeIndex(repository);
    else await commitPaths(repository, await listAll(folder), firstCommit(person));
    return repository;
  }

  async function write({ changes, person, message }: Save): Promise<Kept> {
    const at = new Date().toISOString();
    const files = await Promise.all(
      changes.map(async ({ path, bytes }) => ({
        path,
        before: await readVersion(path),
        bytes: bytes ? Buffer.from(bytes).toString('base64') : null,
      })),
    );
    const journal = { at, person, message, files };
    await writeJournal(stateFolder, journal);
    // Before any file: the first commit has them as they were.
    return finish(journal, await ensureHistory(person));
  }

  async function ensureHistory(person: Person): Promise<Repository | NoHistory> {
    try {
      return await ensureRepository(person);
    } catch (error) {
      return explainNoHistory(error);
    }
  }

  async function readVersion(path: string): Promise<string> {
    const bytes = await read(path);
    return bytes ? versionOf(bytes) : noVersion;
  }

  /** Does what a journal says, as far as it is not done. A file that somebody else has changed since stays his. */
  async function finish(journal: SaveJournal, repository: Repository | NoHistory): Promise<Kept> {
    const { at, person, message, files } = journal;
    const changes: FileChange[] = [];
    for (const { path, before, bytes: base64 } of files) {
      const bytes = base64 === null ? undefined : Buffer.from(base64, 'base64');
      const current = await readVersion(path);
      const after = bytes ? versionOf(bytes) : noVersion;
      if (current !== before && current !== after) continue;
      const full = await place(path);
      const mode = await lstat(full).then(
        (info) => info.mode & 0o777,
        () => undefined,
      );
      if (current !== after)
        await (bytes ? writeFileAtomically(full, bytes, { isDurable: true, mode }) : remove(full));
      changes.push({ path, bytes, isExecutable: ((mode ?? 0) & 0o100) > 0 });
    }
    if ('why' in repository) {
      await removeJournal(stateFolder);
      return { noHistory: repository };
    }
    try {
      const { commit, isIndexed } = await commitFiles(repository, changes, {
        author: person,
        message,
        at: new Date(at),
      });
      // Otherwise the next save tells the index: the journal stays.
      if (isIndexed) await removeJournal(stateFolder);
      return { commit };
    } catch (error) {
      // The files are written; the next save commits them.
      return { noHistory: explainNoHistory(error) };
    }
  }

  /** Finishes what was cut off, under the lock. */
  async function finishJournal(): Promise<boolean> {
    const journal = await readJournal(stateFolder);
    if (!journal) return false;
    await removeStaleLocks(await listLocks(), Date.parse(journal.at));
    const repository = await ensureHistory(journal.person);
    for (const { path } of journal.files) await removeUnfinished(await place(path));
    await finish(journal, repository);
    return true;
  }

  /** Files that keep git from writing, also to a repository that was about to be created. */
  async function listLocks(): Promise<string[]> {
    const found = await findRepository(folder);
    if (found) return 'why' in found ? [] : listLockFiles(found);
    return createsRepository ? ['config.lock', 'HEAD.lock'].map((name) => join(folder, '.git', name)) : [];
  }

  async function withLock<T>(task: () => Promise<T>): Promise<T> {
    const unlock = await lockFile(join(stateFolder, 'writing.lock'), () => {});
    try {
      return await task();
    } finally {
      unlock();
    }
  }

  return {
    read,
    findRepository: () => findRepository(folder),
    recover: () => withLock(finishJournal),
    change: (task) =>
      withLock(async () => {
        await finishJournal();
        return task({
          read,
          write,
          repository: async () => (await findRepository(folder)) ?? { why: 'unusable', said: '' },
        });
      }),
  };
}

/** Removes a file, and its folder when it was the last one. */
async function remove(full: string): Promise<void> {
  await rm(full, { force: true });
  await rmdir(dirname(full)).catch(() => {});
  await flushFolder(dirname(full));
}

/** Removes what a killed writer left beside a file. */
async function removeUnfinished(full: string): Promise<void> {
  const names = await readdir(dirname(full)).catch(() => []);
  const isUnfinished = (name: string) =>
    name.startsWith(`${basename(full)}.`) && /\.[0-9a-f-]{36}\.tmp$/.test(name);
  await Promise.all(names.filter(isUnfinished).map((name) => rm(join(dirname(full), name), { force: true })));
}

/** Milliseconds after which a lock of git that nobody has touched belongs to nobody. */
const staleAfter = 2_000;

/**
 * Removes the locks that git leaves when it is killed: those made since a save of ours began which was cut off, and which stay the same
 * while we look.
 */
async function removeStaleLocks(files: string[], since: number): Promise<void> {
  const stamps = await Promise.all(files.map(stampOf));
  // Clocks of disks are coarse.
  const ours = files.filter((_, index) => (stamps[index]?.time ?? 0) >= since - 2_000);
  if (ours.length === 0) return;
  await wait(staleAfter);
  for (const file of ours) {
    const isSame = (await stampOf(file))?.stamp === stamps[files.indexOf(file)]?.stamp;
    if (isSame) await rm(file, { force: true });
  }
}

async function stampOf(file: string): Promise<{ time: number; stamp: string } | undefined> {
  const info = await lstat(file).catch(() => undefined);
  return info && { time: info.mtimeMs, stamp: [info.ino, info.size, info.mtimeMs].join(' ') };
}

const firstCommit = (author: Person) => ({ author, message: 'The content as it was', at: new Date() });

/** Everything in a folder for its first commit, except what has a dot before its name. Symbolic links are left out. */
async function listAll(folder: string, prefix = ''): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.endsWith('.tmp')) continue;
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await listAll(folder, `${path}/`)));
    if (entry.isFile()) paths.push(path);
  }
  return paths;
}
