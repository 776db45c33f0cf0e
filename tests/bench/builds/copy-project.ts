import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Copies the project with its uncommitted changes, without caches and build, to an empty folder.
 *
 * Packages become hard links, or copies on another disk. Turbopack refuses symbolic links that leave the project.
 */
export async function copyProject(to: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of stdout.split('\0').filter(Boolean)) {
    await cp(file, join(to, file)).catch((error: NodeJS.ErrnoException) => {
      // Listed by git, but deleted from the working tree.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await run('cp', ['-al', 'node_modules', to]).catch(() => run('cp', ['-a', 'node_modules', to]));
}
