import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';

type Options = {
  /** Arguments for Node.js before the command. */
  imports?: string[];
  /** Added to the environment. */
  environment?: Record<string, string>;
};

/** Builds the code of a copy of the project, and publishes its own content there. Fails with what the commands have said. */
export async function buildProject(project: string, options: Options = {}): Promise<void> {
  await runCommand(['lib/cli/build.ts'], project, options);
  await publishProject(project, options);
}

/** Publishes the content of a project, or does what the arguments say. */
export async function publishProject(project: string, options: Options, args: string[] = []): Promise<void> {
  await runCommand(['lib/cli/publish.ts', ...args], project, options);
}

async function runCommand(
  command: string[],
  project: string,
  { imports = [], environment = {} }: Options,
): Promise<void> {
  const flags = [...imports, 'tsx'].flatMap((name) => ['--import', name]);
  const child = spawn(process.execPath, [...flags, ...command], {
    cwd: project,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_DIR: '',
      SITE_DIR: '',
      SITE_URL: '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const [status] = await once(child, 'close');
  expect(status, said).toBe(0);
}
