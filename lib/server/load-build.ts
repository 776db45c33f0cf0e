import { resolve } from 'node:path';
import { useContentSnapshot } from '@/lib/content/content-snapshot';
import { contentFolder } from '@/lib/publish/manifest';
import { loadSite, type Site } from './site';

/**
 * Loads the build that this process serves. From then on the process, and the workers that it starts, read the content of this build:
 * call it before anything that reads content.
 */
export async function loadBuild(distDir = '.next'): Promise<Site> {
  const site = await loadSite(distDir);
  useContentSnapshot(resolve(distDir, contentFolder), site.manifest.content);
  return site;
}
