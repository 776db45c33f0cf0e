import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';

type BuildOptions = {
  /** Arguments for Node.js before the command. */
  imports?: string[];
  /** Added to the environment. */
  environment?: Record<string, string>;
};

/** Builds a copy of the project with its own content. Fails with what the build has said. */
export async function buildProject(
  project: string,
  { imports = [], environment = {} }: BuildOptions = {},
): Promise<void> {
  const flags = [...imports, 'tsx'].flatMap((name) => ['--import', name]);
  const build = spawn(process.execPath, [...flags, 'lib/cli/build.ts'], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: '', SITE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const [status] = await once(build, 'close');
  expect(status, said).toBe(0);
}
