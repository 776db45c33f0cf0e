import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

const bundle = resolve('tests/output/write-comments.mjs');

/** Makes one file of the writer, so that starting it hundreds of times takes no time. */
export async function buildWriter(): Promise<void> {
  await build({
    entryPoints: ['tests/unit/comments/write-comments.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // It has a binary of its own.
    external: ['@libsql/client', 'pg'],
    logLevel: 'silent',
  });
}

/**
 * Starts a writer and kills it (SIGKILL) as soon as it has said so many lines.
 *
 * @param mostBlocks  limit on the size of its files, in blocks of the shell
 * @param place       where its database is
 * @returns every line it said to its end: what is in the pipe counts, for it was said before
 */
export async function runWriter(
  file: string,
  lines: number,
  { mostBlocks, place = 'own' }: { mostBlocks?: number; place?: 'own' | 'worker' } = {},
): Promise<string[]> {
  const limit = mostBlocks === undefined ? '' : `ulimit -f ${mostBlocks}; `;
  const writer: ChildProcess = spawn(
    'sh',
    ['-c', `${limit}exec "$0" "$@"`, process.execPath, bundle, file, place],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const said: string[] = [];
  if (!writer.stdout) throw new Error('the writer has no output');
  for await (const line of createInterface({ input: writer.stdout })) {
    said.push(line);
    if (said.length === lines) writer.kill('SIGKILL');
  }
  return said;
}
