import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { fileExists } from './file-exists';
import type { ArticleFolder, ContentModel } from './parse/content-model';
import { dropPositions } from './parse/drop-positions';
import { writeFileAtomically } from './write-file-atomically';

/** Changes when this code cannot use a file of an earlier version. */
const version = 2;

const fileSchema = z.object({ version: z.literal(version), model: z.custom<ContentModel>(Boolean) });

/** Set by our own processes for each other, not by people: the file that `loadLibrary` reads in place of the content folder. */
const variable = 'KAJPATH_CONTENT_MODEL';

/**
 * Writes the content as it was published to a file named by its hash, for the pages that a server renders. They need no text of an
 * article, so the file has none.
 *
 * @returns the name of the file in the folder
 */
export async function writeContentModel(folder: string, model: ContentModel): Promise<string> {
  const articles = new Map([...dropPositions(model).articles].map(([slug, of]) => [slug, dropTexts(of)]));
  const content = { version, model: { ...dropPositions(model), articles } };
  // Not of the bytes: V8 has two for a text, by the text that it was cut from.
  const name = `${createHash('sha256').update(JSON.stringify(content, listMap)).digest('hex').slice(0, 16)}.bin`;
  const file = join(folder, name);
  const isThere = await fileExists(file);
  if (!isThere) await writeFileAtomically(file, serialize(content));
  return name;
}

/** For JSON, which knows no maps and sets. */
function listMap(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

function dropTexts(folder: ArticleFolder): ArticleFolder {
  const texts = Object.entries(folder.texts).map(([locale, text]) => [locale, { ...text, body: '' }]);
  return { ...folder, texts: Object.fromEntries(texts) };
}

/** Reads a file of `writeContentModel`. Throws when this code cannot use it. */
export async function readContentModel(file: string): Promise<ContentModel> {
  const bytes = await readFile(/* turbopackIgnore: true */ file);
  try {
    return fileSchema.parse(deserialize(bytes)).model;
  } catch (cause) {
    throw new Error(`${file}: written by another version, or damaged\nFix: npm run publish`, { cause });
  }
}

/** Makes this process, and those that it starts from now on, load the content from a file of `writeContentModel`. */
export function useContentModel(file: string): void {
  process.env[variable] = file;
}

/** The file that this process uses, or ''. */
export function chosenContentModel(): string {
  return process.env[variable] ?? '';
}
