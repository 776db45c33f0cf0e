import type { Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Files that are open at a time. */
const maxOpen = 64;

/** A change within the same tick of the disk's clock, two seconds at the coarsest, leaves no trace: such a file is read again. */
const coarsestTick = 2_000;

/** `as`: the name under which problems know the file. `info`: of the file, before it is read. */
type Request<T> = {
  full: string;
  as: string;
  info: Stats;
  /** Makes what is kept of the file; `last` is what was made of it before, under the same name. */
  make: (bytes: Buffer, last: T | undefined) => T;
};

/** One pass over a folder. */
export type ReadingRound<T> = {
  /** Runs a task of the disk, not too many at a time. */
  limit: <R>(task: () => Promise<R>) => Promise<R>;
  /** Returns what is made of a file: the same as in the last round, when the file has not changed. */
  readChanged: (request: Request<T>) => Promise<T>;
};

/** Creates a function that begins a round. A file is read anew when its times, size or inode changed since the last round. */
export function createReadingRounds<T>(): () => ReadingRound<T> {
  type Kept = { stamp: string; as: string; made: T };
  let found = new Map<string, Kept>();
  return () => {
    const kept = found;
    const current = new Map<string, Kept>();
    found = current;
    const limit = createLimit(maxOpen);
    return {
      limit,
      async readChanged({ full, as, info, make }) {
        const known = kept.get(full);
        const last = known?.as === as ? known : undefined;
        const stamp = stampOf(info);
        const isSame = last !== undefined && stamp !== '' && last.stamp === stamp;
        const made = isSame ? last.made : make(await limit(() => readFile(full)), last?.made);
        current.set(full, { stamp, as, made });
        return made;
      },
    };
  };
}

/** What differs when a file was changed; '' when that cannot be told yet. */
function stampOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > coarsestTick;
  return isSettled ? [dev, ino, size, mtimeMs, ctimeMs].join(' ') : '';
}

/** Creates a function that runs at most so many tasks at a time. */
function createLimit(most: number): ReadingRound<unknown>['limit'] {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < most) running += 1;
    else await new Promise<void>((resume) => waiting.push(resume));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
