import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Markdown files of a folder and the folders in it, in the order of their names; of a file, itself. */
export async function findDocuments(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const found = entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return findDocuments(inner);
      return /\.(?:md|mdx|markdown)$/i.test(entry.name) ? [inner] : [];
    });
  return (await Promise.all(found)).flat();
}
