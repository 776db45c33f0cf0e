import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { getErrorCode } from '@/lib/content/error-code';
import { type ContentPath, readContentPath } from '@/lib/content/parse/content-path';
import { idPattern } from '@/lib/content/schema/fields';
import { FileRefusal } from './file-refusal';

const longestPath = 300;

/**
 * Whether a path names a file of the content that the desk writes. Names are those that addresses can have, so there are no dots,
 * backslashes or control signs in them.
 */
export function isEditable(path: string): boolean {
  if (path.length > longestPath) return false;
  const named = readContentPath(path);
  if (!named) return false;
  const name = nameIn(named);
  return name === undefined || idPattern.test(name);
}

function nameIn(named: ContentPath): string | undefined {
  if ('slug' in named) return named.slug;
  return 'id' in named ? named.id : undefined;
}

/**
 * The place of a content file on the disk. No folder on the way and not the file itself may be a symbolic link, because it could lead
 * anywhere; the content folder itself may be one.
 *
 * @throws {FileRefusal}
 */
export async function confinePath(root: string, path: string): Promise<string> {
  if (!isEditable(path)) throw new FileRefusal('path', path);
  let full = await realpath(root);
  const names = path.split('/');
  for (const [index, name] of names.entries()) {
    full = join(full, name);
    const info = await lstat(full).catch(ignoreMissing);
    const isLast = index === names.length - 1;
    if (info && !(isLast ? info.isFile() : info.isDirectory())) throw new FileRefusal('path', path);
  }
  return full;
}

function ignoreMissing(error: unknown): undefined {
  if (getErrorCode(error) !== 'ENOENT') throw error;
}
