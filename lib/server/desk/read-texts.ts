import { type EditedText, kindOf, listTextPaths } from '@/lib/desk/edited-texts';
import type { WorkingCopy } from '@/lib/desk/files/working-copy';

type Files = Pick<WorkingCopy, 'open'>;

/**
 * Reads the texts of an article, or of a page about the site.
 *
 * @returns undefined when there is none of this slug
 * @throws {FileRefusal}
 */
export async function readTexts(slug: string, files: Files): Promise<EditedText[] | undefined> {
  for (const folder of ['articles', 'pages'] as const) {
    const opened = await Promise.all(listTextPaths(folder, slug).map((path) => readText(path, files)));
    const texts = opened.filter((text) => text !== undefined);
    if (texts.length > 0) return texts;
  }
  return undefined;
}

/** Reads one file of the content. @throws {FileRefusal} */
export async function readText(path: string, files: Files): Promise<EditedText | undefined> {
  const file = await files.open(path);
  return file && { kind: kindOf(path), path, text: file.text, base: file.version };
}
