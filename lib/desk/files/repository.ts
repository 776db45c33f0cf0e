import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileExists } from '@/lib/content/file-exists';
import { GitFault, git, gitText, NoGit } from './git';
import { type Person, toAuthor } from './person';

/** Why there is no history. The words are in the messages. */
export type NoHistory =
  /** There is no program `git`. */
  | { why: 'noGit' }
  /** No repository, and none could be created, or it cannot be used. `said`: by git. */
  | { why: 'unusable'; said: string }
  /** The repository around the folder leaves it out. */
  | { why: 'ignored' };

/** The repository of a folder. `prefix`: the folder's path in it, '' or with a slash at the end. */
export type Repository = { folder: string; prefix: string; gitFolder: string };

/** The repository of a folder, or why there is none; undefined when one can be created. */
export async function findRepository(folder: string): Promise<Repository | NoHistory | undefined> {
  try {
    const said = await gitText(folder, [
      'rev-parse',
      '--is-inside-work-tree',
      '--absolute-git-dir',
      '--show-prefix',
    ]);
    const [isInside, gitFolder = '', prefix = ''] = said.split('\n');
    if (isInside !== 'true') return { why: 'unusable', said: 'the repository has no folder of files' };
    if (await isIgnored(folder)) return { why: 'ignored' };
    return { folder, prefix, gitFolder };
  } catch (error) {
    if (error instanceof GitFault && /not a git repository/i.test(error.said)) return undefined;
    return explainNoHistory(error);
  }
}

/** @throws what is no fault of git */
export function explainNoHistory(error: unknown): NoHistory {
  if (error instanceof NoGit) return { why: 'noGit' };
  if (error instanceof GitFault) return { why: 'unusable', said: error.said };
  throw error;
}

/** Creates the repository of a folder. */
export async function createRepository(folder: string): Promise<Repository | NoHistory> {
  try {
    await git(folder, ['init', '-q', '--template=', '--initial-branch=main']);
    const found = await findRepository(folder);
    return found ?? { why: 'unusable', said: 'the repository could not be created' };
  } catch (error) {
    return explainNoHistory(error);
  }
}

/** Whether git leaves out what is new in a folder. A file that it keeps already is kept. */
async function isIgnored(folder: string): Promise<boolean> {
  try {
    await git(folder, ['check-ignore', '-q', '--', 'articles/new/article.yaml']);
    return true;
  } catch (error) {
    if (error instanceof GitFault && error.status === 1) return false;
    throw error;
  }
}

/** The last commit, or undefined before the first. */
export async function readHead({ folder }: Repository): Promise<string | undefined> {
  try {
    return await gitText(folder, ['rev-parse', '-q', '--verify', 'HEAD^{commit}']);
  } catch (error) {
    if (error instanceof GitFault && error.status === 1) return undefined;
    throw error;
  }
}

/** What a commit changes. `bytes` are undefined for a file that is gone; paths are relative to the folder. */
export type FileChange = { path: string; bytes: Uint8Array | undefined; isExecutable?: boolean };

export type CommitFacts = { author: Person; message: string; at: Date };

const committer = { name: 'KajPath desk', email: 'desk@desk.invalid' };

/** How often a commit is tried again when somebody else commits at the same moment. */
const tries = 5;

/**
 * Commits the given files and nothing else, whatever is staged or changed besides. The commit is made of its parts, beside the
 * repository's own index, so no hook, filter or signature takes part, and the bytes are kept as they are.
 *
 * @returns the commit, the last one when nothing differs from it; and whether the repository's own index knows of it
 */
export async function commitFiles(
  repository: Repository,
  changes: FileChange[],
  facts: CommitFacts,
): Promise<{ commit: string; isIndexed: boolean }> {
  return commitEntries(repository, await writeBlobs(repository, changes), facts);
}

/** Commits files as they are on the disk, in one call of git for all of them. */
export async function commitPaths(
  repository: Repository,
  paths: string[],
  facts: CommitFacts,
): Promise<void> {
  const { folder, prefix } = repository;
  // The list has a line for each.
  const listed = paths.filter((path) => !path.includes('\n'));
  const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
  const blobs = (await gitText(folder, args, { input: listed.map((path) => `${path}\n`).join('') })).split(
    '\n',
  );
  const entries = listed.map((path, index) => `100644 ${blobs[index]}\t${prefix}${path}\0`);
  await commitEntries(repository, entries.join(''), facts);
}

async function commitEntries(repository: Repository, entries: string, facts: CommitFacts) {
  const commit = await addCommit(repository, entries, facts);
  return { commit, isIndexed: await updateIndex(repository, entries) };
}

async function addCommit(repository: Repository, entries: string, facts: CommitFacts): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    const head = await readHead(repository);
    const tree = await writeTree(repository, head, entries);
    if (head && tree === (await gitText(repository.folder, ['rev-parse', `${head}^{tree}`]))) return head;
    const commit = await writeCommit(repository, { tree, head }, facts);
    try {
      await git(repository.folder, [
        'update-ref',
        '-m',
        'desk',
        'HEAD',
        commit,
        head ?? '0'.repeat(commit.length),
      ]);
      return commit;
    } catch (error) {
      const isOvertaken = (await readHead(repository)) !== head;
      if (!isOvertaken || tried === tries) throw error;
    }
  }
}

/** Writes the bytes, and lists the files as git takes them for an index. */
async function writeBlobs({ folder, prefix }: Repository, changes: FileChange[]): Promise<string> {
  const lines: string[] = [];
  for (const { path, bytes, isExecutable } of changes) {
    const blob =
      bytes && (await gitText(folder, ['hash-object', '-w', '--no-filters', '--stdin'], { input: bytes }));
    const mode = isExecutable ? '100755' : '100644';
    lines.push(blob ? `${mode} ${blob}\t${prefix}${path}\0` : `0 ${'0'.repeat(40)}\t${prefix}${path}\0`);
  }
  return lines.join('');
}

async function writeTree({ folder }: Repository, head: string | undefined, entries: string): Promise<string> {
  const index = join(tmpdir(), `kajpath-${randomUUID()}.index`);
  const env = { GIT_INDEX_FILE: index };
  try {
    await git(folder, head ? ['read-tree', head] : ['read-tree', '--empty'], { env });
    await git(folder, ['update-index', '--add', '-z', '--index-info'], { env, input: entries });
    return await gitText(folder, ['write-tree'], { env });
  } finally {
    await rm(index, { force: true });
  }
}

async function writeCommit(
  { folder }: Repository,
  { tree, head }: { tree: string; head?: string },
  { author, message, at }: CommitFacts,
): Promise<string> {
  const { name, email } = toAuthor(author);
  const date = `@${Math.floor(at.getTime() / 1_000)} +0600`;
  return gitText(folder, ['commit-tree', tree, ...(head ? ['-p', head] : [])], {
    input: cleanMessage(message),
    env: {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
      GIT_COMMITTER_DATE: date,
    },
  });
}

const longestMessage = 500;

function cleanMessage(message: string): string {
  const text = message.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
  return `${text.trim().slice(0, longestMessage) || 'Edit'}\n`;
}

/**
 * Tells the repository's own index what was committed; otherwise the next commit in a terminal would take it back. Nothing else in it
 * is touched.
 *
 * @returns whether the index could be written: somebody else's git may hold it
 */
async function updateIndex({ gitFolder }: Repository, entries: string): Promise<boolean> {
  // Git compares files that are as new as the index, and their filters would run: here it finds no files.
  const nothing = await mkdtemp(join(tmpdir(), 'kajpath-'));
  try {
    const env = { GIT_DIR: gitFolder, GIT_WORK_TREE: nothing };
    await git(nothing, ['update-index', '--add', '-z', '--index-info'], { env, input: entries });
    return true;
  } catch (error) {
    if (error instanceof GitFault && /index\.lock/.test(error.said)) return false;
    throw error;
  } finally {
    await rm(nothing, { recursive: true, force: true });
  }
}

/** Writes the index of a repository that has none: its first commit was cut off before its index was written. */
export async function completeIndex({ folder, gitFolder }: Repository): Promise<void> {
  if (!(await fileExists(join(gitFolder, 'index')))) await git(folder, ['read-tree', 'HEAD']);
}

/** Files by which git keeps others from writing: of its index, and of the branch. */
export async function listLockFiles({ folder, gitFolder }: Repository): Promise<string[]> {
  const branch = await gitText(folder, ['symbolic-ref', '-q', 'HEAD']).catch(() => '');
  const common = await gitText(folder, ['rev-parse', '--git-common-dir']);
  const shared = isAbsolute(common) ? common : join(folder, common);
  return [
    join(gitFolder, 'index.lock'),
    join(gitFolder, 'HEAD.lock'),
    join(shared, 'packed-refs.lock'),
    ...(branch ? [join(shared, `${branch}.lock`)] : []),
  ];
}
