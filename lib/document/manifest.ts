import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Folder of the finished documents below the build: each file with a .br and a .gz beside it, and the manifest. */
export const documentsFolder = 'documents';

const documentSchema = z.strictObject({
  /** File below the documents folder. */
  file: z.string(),
  status: z.number(),
  /** Hash of the content: the strong entity tag, without quotes. */
  hash: z.string(),
  headers: z.record(z.string(), z.string()),
});

const manifestSchema = z.strictObject({
  siteUrl: z.string(),
  /** Path of the page → the document that answers it. */
  documents: z.record(z.string(), documentSchema),
  /** Patterns of the paths that Next.js itself answers. */
  dynamic: z.array(z.string()),
});

export type DocumentEntry = z.infer<typeof documentSchema>;
export type DocumentManifest = z.infer<typeof manifestSchema>;

/** Reads what a build has written. Throws when there is no build, or one of another version of this code. */
export async function readManifest(distDir: string): Promise<DocumentManifest> {
  const file = join(distDir, documentsFolder, 'manifest.json');
  return manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
