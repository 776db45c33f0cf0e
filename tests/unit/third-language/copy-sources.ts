import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the compiler and the commands read, and the one test of the table. Other tests name the two languages they test. */
const parts = [
  'app',
  'components',
  'lib',
  'content',
  'public',
  'next.config.ts',
  'package.json',
  'tsconfig.json',
];
const ofTests = ['tests/config/vitest.config.ts', 'tests/unit/locales.test.ts'];
/** What `next typegen` made. */
const generated = ['next-env.d.ts', '.next/types'];

/** A copy of the project's sources, changes included, that compiles; gone when the test is. */
export async function copySources() {
  const dir = await mkdtemp(join(tmpdir(), 'kajpath-language-'));
  const { stdout } = await run(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...parts],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  for (const file of [...stdout.split('\0').filter(Boolean), ...ofTests, ...generated]) {
    await cp(file, join(dir, file), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      // Listed by git, but deleted in the working tree.
      if (error.code !== 'ENOENT' || generated.includes(file)) throw error;
    });
  }
  await symlink(resolve('node_modules'), join(dir, 'node_modules'));
  return {
    dir,
    /** Runs a program of the copy: everything that it printed, whether it succeeded or not. */
    run(program: string, ...args: string[]): Promise<string> {
      const { CONTENT_DIR: _, ...env } = process.env;
      return run(program, args, { cwd: dir, env, maxBuffer: 64 * 1024 * 1024 }).then(
        ({ stdout: printed, stderr }) => printed + stderr,
        ({ stdout: printed = '', stderr = '' }) => printed + stderr,
      );
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true }),
  };
}
