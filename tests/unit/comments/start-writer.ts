import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

const bundle = resolve('tests/output/write-comments.mjs');

/** Bundles the writer into one file, so that starting it hundreds of times is fast. */
export async function buildWriter(): Promise<void> {
  await build({
    entryPoints: ['tests/unit/comments/write-comments.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // libSQL loads a native binary, which cannot be bundled; pino requires what an ES module cannot.
    external: ['libsql', 'pg', 'pino'],
    logLevel: 'silent',
  });
}

/**
 * Starts a writer and kills it (SIGKILL) after it has printed `lines` lines.
 *
 * @param maxBlocks  file size limit, in blocks of `ulimit -f`
 * @param place      whether its database is in its own thread or in a worker; `health` asks the store's health, too
 * @returns every line it printed, also those still in the pipe when it was killed
 */
export async function runWriter(
  file: string,
  lines: number,
  { maxBlocks, place = 'own' }: { maxBlocks?: number; place?: 'own' | 'worker' | 'health' } = {},
): Promise<string[]> {
  const limit = maxBlocks === undefined ? '' : `ulimit -f ${maxBlocks}; `;
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
