import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hashContent } from '@/lib/publish/hash-content';
import { siteFolder } from '@/lib/publish/snapshot/site-folder';
import { type RunningCommand, startCommand } from './start-command';

/** A published site and its content, to change and to break. */
export type SiteCopy = {
  content: string;
  folder: string;
  /** Commands and servers with this environment work on the copy. */
  environment: { CONTENT_DIR: string; SITE_DIR: string; SITE_URL: string };
  /** Changes a file of the content. */
  edit: (path: string, change: (text: string) => string) => Promise<void>;
  /** Starts `npm run publish`. */
  publish: (args?: string[], options?: Partial<Parameters<typeof startCommand>[1]>) => RunningCommand;
  remove: () => Promise<void>;
};

/**
 * Copies the site's content and what was published of it.
 *
 * @param from  another copy to take the published site from
 */
export async function copySite(from?: SiteCopy): Promise<SiteCopy> {
  // Texts remember the folder that they come from: copies of a copy keep its content, so that few pages have changed.
  const content = from?.content ?? (await mkdtemp(join(tmpdir(), 'kajpath-content-')));
  if (from) await rm(content, { recursive: true });
  await cp('content', content, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-site-'));
  await cp(from?.folder ?? siteFolder(), folder, { recursive: true });
  const environment = { CONTENT_DIR: content, SITE_DIR: folder, SITE_URL: process.env.SITE_URL ?? '' };
  return {
    content,
    folder,
    environment,
    edit: async (path, change) => {
      const file = join(content, path);
      const text = await readFile(file, 'utf8');
      const changed = change(text);
      expect(changed, `${path} is changed`).not.toBe(text);
      await writeFile(file, changed);
    },
    publish: (args = [], options = {}) =>
      startCommand(['publish.ts', ...args], {
        ...options,
        environment: { ...environment, ...options.environment },
      }),
    remove: async () => {
      await rm(folder, { recursive: true });
      if (!from) await rm(content, { recursive: true });
    },
  };
}

/** Hash of each file of a published site, but of those that say how a publication went. */
export async function hashSite(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !['failure.json', 'publishing.lock'].includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hashes: Record<string, string> = {};
  for (const file of files) hashes[file] = hashContent(await readFile(file));
  return hashes;
}
