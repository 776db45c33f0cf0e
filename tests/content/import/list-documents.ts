import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sizes = { from: 400, to: 60_000 };

/**
 * Markdown documents of the packages in node_modules, the same for every run: names in the order of the alphabet, every n-th of
 * those that have a document of a usual size.
 */
export function listDocuments(count: number): string[] {
  const root = 'node_modules';
  const packages = readdirSync(root)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(root, name)).map((inner) => join(name, inner)) : [name],
    )
    .sort();
  const documents = packages.flatMap((name) => {
    const folder = join(root, name);
    if (!statSync(folder).isDirectory()) return [];
    return readdirSync(folder)
      .filter((file) => /^(?:readme|changelog|history|contributing|security)\.(?:md|markdown)$/i.test(file))
      .sort()
      .map((file) => join(folder, file))
      .filter((file) => {
        const { size } = statSync(file);
        return size >= sizes.from && size <= sizes.to;
      });
  });
  const step = documents.length / count;
  return step < 1
    ? documents
    : Array.from({ length: count }, (_, at) => documents[Math.floor(at * step)] ?? '');
}

export function readDocument(file: string): string {
  return readFileSync(file, 'utf8');
}
