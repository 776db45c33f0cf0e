import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads the project's code: text by path from the root. */
export function readSources(folders = ['lib', 'components', 'app', 'tests']): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('tests/output/'));
  return new Map(code.map((file) => [file, readFileSync(file, 'utf8')]));
}
