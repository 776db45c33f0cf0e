import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { loadOnce } from '@/lib/content/load-once';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';

/**
 * Compiled articles on the disk, by a hash of everything that goes into them. Entries are written atomically; one that does not
 * match its schema counts as missing.
 */
const cacheDir = resolve('.cache/mdx');

const compiledSchema = z.strictObject({
  /** Function body for lib/mdx/render-article.ts: returns the article's component. */
  code: z.string(),
  headings: z.array(z.strictObject({ id: z.string(), text: z.string(), depth: z.number() })),
  /** Ids of the glossary terms the text explains, in order of appearance. */
  terms: z.array(z.string()),
  wordCount: z.number(),
});

export type CompiledArticle = z.infer<typeof compiledSchema>;

const loadToolchain = loadOnce(hashToolchain);

/** Cache key: changes with the lockfile (compiler version), the code that makes the entries, and every input. */
export async function cacheKey(inputs: unknown): Promise<string> {
  return hash(`${await loadToolchain()}\n${JSON.stringify(inputs)}`);
}

async function hashToolchain(): Promise<string> {
  const files = await listToolchain();
  return hash(
    (await Promise.all(files.map((file) => readFile(/* turbopackIgnore: true */ file, 'utf8')))).join('\n'),
  );
}

/** Lists the files whose code decides what is stored. */
export async function listToolchain(): Promise<string[]> {
  const folders = ['lib/mdx', 'lib/content/markup'].map(async (folder) =>
    (await readdir(/* turbopackIgnore: true */ folder))
      .sort()
      .map((name) => join(/* turbopackIgnore: true */ folder, name)),
  );
  const code = (await Promise.all(folders)).flat();
  return [
    'package-lock.json',
    'lib/content/author-components.ts',
    // What must not be compiled.
    'lib/content/check/check-import-lines.ts',
    'lib/content/check/check-markup.ts',
    'lib/content/check/classify-url.ts',
    'lib/content/check/describe-attribute.ts',
    'lib/i18n/count-words.ts',
    'lib/i18n/format.ts',
    'lib/i18n/locales.ts',
    ...code,
  ];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

export function readCompiled(key: string): Promise<CompiledArticle | undefined> {
  return readStored(key, compiledSchema);
}

/** Reads a cache entry; undefined when there is none that matches the schema. */
export async function readStored<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    const stored: unknown = JSON.parse(await readFile(fileOf(key), 'utf8'));
    return schema.safeParse(stored).data;
  } catch {
    return undefined;
  }
}

export function writeCompiled(key: string, compiled: CompiledArticle): Promise<void> {
  return writeStored(key, compiled);
}

/** The bundler would look for all files that the name could mean. */
function fileOf(key: string): string {
  return join(/* turbopackIgnore: true */ cacheDir, `${key}.json`);
}

export function writeStored(key: string, value: unknown): Promise<void> {
  return writeFileAtomically(fileOf(key), JSON.stringify(value));
}
