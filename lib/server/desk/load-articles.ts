import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { kindOf } from '@/lib/desk/edited-texts';
import { listContent } from '@/lib/desk/files/article-acts';
import type { ArticlesData } from '@/lib/desk/page-data';
import type { DeskTools } from './desk-tools';

/** Reads what can be written: articles with their state, pages about the site, and files. */
export async function loadArticles({ process: desk }: DeskTools): Promise<ArticlesData> {
  const [described, paths] = await Promise.all([desk.describe(), listContent(contentDir())]);
  return {
    articles: 'problems' in described ? undefined : described.articles,
    slugs: await listFolders('articles'),
    pages: await listFolders('pages'),
    files: paths.filter((path) => kindOf(path) === 'file'),
  };
}

async function listFolders(kind: string): Promise<string[]> {
  const entries = await readdir(join(contentDir(), kind), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
