import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createWorkingCopy, type WorkingCopy } from '@/lib/desk/files/working-copy';
import { temporaryFolder } from '../../temporary-folder';

export const rina = { name: 'রিনা আক্তার', account: 'rina' };
export const karim = { name: 'Karim', account: 'karim' };

export const facts = `id: k7dq3vmz9t # never change it
topic: basics
author: desk
publishedAt: 2026-11-23
updatedAt: 2026-11-23
readAlso: [] # at most 4
sources: []
`;

/** Files of a small content folder. */
export const sampleFiles: Record<string, string> = {
  'site.yaml': 'name: x\n',
  'articles/first/article.yaml': facts,
  'articles/first/bn.mdx': '---\ntitle: প্রথম\n---\n\nএক\n\nদুই\n\nতিন\n',
  'articles/first/en.mdx': '---\ntitle: First\n---\n\none\n\ntwo\n\nthree\n',
};

export type SampleCopy = { copy: WorkingCopy; folder: string; stateFolder: string };

/** Creates a content folder, and its working copy. */
export async function sampleCopy(
  files: Record<string, string | Uint8Array> = sampleFiles,
): Promise<SampleCopy> {
  const root = await temporaryFolder();
  const folder = join(root, 'content');
  const stateFolder = join(root, 'state');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { copy: createWorkingCopy({ folder, stateFolder }), folder, stateFolder };
}

/** What git says in a folder, as a person in a terminal would ask it. */
export function askGit(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', ['-C', folder, ...who, '-c', 'core.quotePath=off', ...args], {
    env,
    stdio: 'pipe',
  }).toString();
}
