import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { getErrorCode } from '@/lib/content/error-code';
import { localeList } from '@/lib/i18n/locales';

/** Folder of the documents below the build folder: each file with its .br and .gz beside it, and the manifest. */
export const documentsFolder = 'documents';

/** The style sheet of the whole site, beside the documents: pages rendered per request take their rules from it. */
export const styleSheetFile = 'style.css';

/** The files of the search, beside the documents: the index, and the texts of its pages in each language. */
export const searchFolder = 'search';
export const searchPageTextsFile = 'search-page-texts.json';

/** Folder of the content below the build folder: what the build was made from, in one file. Servers send none of it. */
export const contentFolder = 'content';

const documentSchema = z.strictObject({
  /** Path below the documents folder. */
  file: z.string(),
  status: z.number(),
  /** Hash of the content, for entity tags. */
  hash: z.string(),
  headers: z.record(z.string(), z.string()),
});

const searchPageSchema = z.strictObject({
  lang: z.enum(localeList),
  /** Path of the template below the documents folder. */
  file: z.string(),
  headers: z.record(z.string(), z.string()),
});

const manifestSchema = z.strictObject({
  /** The state of the content that everything of this build was made from. */
  content: z.strictObject({ day: z.string(), hash: z.string() }),
  siteUrl: z.string(),
  /** Path of a page → its document. */
  documents: z.record(z.string(), documentSchema),
  /** Path of a search page → the template that our server fills. */
  searchPages: z.record(z.string(), searchPageSchema),
  /** Path of a page that has moved → the path it moved to. */
  redirects: z.record(z.string(), z.string()),
  /** Path of a page → the address of its share picture. */
  pictures: z.record(z.string(), z.string()),
  /** Patterns of paths answered per request, by our own routes or by Next.js. */
  dynamic: z.array(z.string()),
  /** Patterns of pages rendered per request. The server turns each answer into a document. */
  dynamicPages: z.array(z.string()),
});

export type DocumentEntry = z.infer<typeof documentSchema>;
export type SearchPageEntry = z.infer<typeof searchPageSchema>;
export type DocumentManifest = z.infer<typeof manifestSchema>;

/** Reads the manifest of a build. Throws BuildMissing when there is no build, or one of another version of this code. */
export async function readManifest(distDir: string): Promise<DocumentManifest> {
  const file = join(distDir, documentsFolder, 'manifest.json');
  const text = await readFile(file, 'utf8').catch((error) => {
    if (getErrorCode(error) !== 'ENOENT') throw error;
    throw new BuildMissing(`${file}: expected the documents of a build, found none\nFix: npm run build`);
  });
  const manifest = manifestSchema.safeParse(JSON.parse(text));
  if (manifest.success) return manifest.data;
  throw new BuildMissing(
    `${file}: written by another version\n${z.prettifyError(manifest.error)}\nFix: npm run build`,
  );
}

/** Thrown when there is no build that this code can serve. */
export class BuildMissing extends Error {
  override name = 'BuildMissing';
}
