import { GitFault, git } from './git';
import { type Repository, readHead } from './repository';
import { isVersion } from './text-version';

/** A version of a file. `commit` names it; `path` is the name that the file had then. */
export type FileVersion = { commit: string; at: string; author: string; message: string; path: string };

/** Most versions that are listed. */
const most = 200;

const [recordMark, fieldMark] = ['\x1E', '\x1F'];

/** Lists the versions of a file, the newest first, also those before it was renamed. */
export async function listVersions(repository: Repository, path: string): Promise<FileVersion[]> {
  if (!(await readHead(repository))) return [];
  const format = ['%H', '%aI', '%an', '%B'].join('%x1F');
  const log = await git(repository.folder, [
    // A name is a name, not a pattern.
    '--literal-pathspecs',
    'log',
    '--follow',
    '--no-ext-diff',
    '--no-textconv',
    '--name-only',
    '-z',
    `--max-count=${most}`,
    `--format=%x1E${format}%x1F`,
    'HEAD',
    '--',
    path,
  ]);
  return log
    .toString()
    .split(recordMark)
    .flatMap((record) => {
      const [commit = '', at = '', author = '', message = '', names = ''] = record.split(fieldMark);
      const name = names.replace(/^[\0\n]+/, '').split('\0')[0] ?? '';
      if (!commit || !name.startsWith(repository.prefix)) return [];
      const then = name.slice(repository.prefix.length);
      return [{ commit: commit.trim(), at, author, message: message.trim(), path: then }];
    });
}

/** The bytes of a version of a file. @returns undefined when it has no such version, or was removed in it */
export async function readVersion(
  repository: Repository,
  path: string,
  commit: string,
): Promise<Buffer | undefined> {
  const version = (await listVersions(repository, path)).find((one) => one.commit === commit);
  return version && readObject(repository, `${version.commit}:${repository.prefix}${version.path}`);
}

/** The bytes that have a hash, when the repository has them. */
export async function readBlob(repository: Repository, version: string): Promise<Buffer | undefined> {
  return isVersion(version) ? readObject(repository, version) : undefined;
}

async function readObject({ folder }: Repository, name: string): Promise<Buffer | undefined> {
  try {
    return await git(folder, ['cat-file', 'blob', name]);
  } catch (error) {
    if (error instanceof GitFault) return undefined;
    throw error;
  }
}
