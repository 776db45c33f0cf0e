import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '@/lib/content/check/check-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { createSource } from './fixture';

/** A folder on the disk that holds valid content; it is gone when the test is. */
export async function createContentFolder() {
  const dir = await mkdtemp(join(tmpdir(), 'kajpath-content-'));
  const write = async (path: string, data: string | Uint8Array) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), data);
  };
  for (const { path, text } of createSource().files) await write(path, text);
  return {
    dir,
    write,
    /** What `npm run check` prints about the folder, named `content` as in the other tests. */
    async report(): Promise<string[]> {
      const source = await readContentFiles(dir);
      const { problems } = checkContent(source);
      return problems.map((problem) => formatProblem(problem).replaceAll(source.root, 'content'));
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true }),
  };
}
