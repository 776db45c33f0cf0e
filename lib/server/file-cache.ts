import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';

/** Bytes of files that are held in memory; what was not asked for lately is read from the disk again. */
const maxBytes = 512 * 1024 * 1024;

/** Reads a file by its path below a folder: at once when it is in memory. */
export type ReadCached = (file: string) => Buffer | Promise<Buffer>;

/** Creates a reader that keeps what it has read. Names have a hash of the content, so nothing in it becomes wrong. */
export function createFileCache(folder: string, limit = maxBytes): ReadCached {
  const cache = new LRUCache<string, Buffer>({
    maxSize: limit,
    // An empty file has an entry, too.
    sizeCalculation: ({ length }) => length + 1,
  });
  return (file) => {
    const known = cache.get(file);
    if (known) return known;
    return readFile(join(folder, file)).then((bytes) => {
      cache.set(file, bytes);
      return bytes;
    });
  };
}
