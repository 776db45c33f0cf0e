import { type EditedText, pathOfText, textKinds } from '@/lib/desk/edited-texts';
import type { WorkingCopy } from '@/lib/desk/files/working-copy';

/**
 * Reads the texts of an article, or of a page about the site.
 *
 * @returns undefined when there is none of this slug
 * @throws {FileRefusal}
 */
export async function readTexts(
  slug: string,
  files: Pick<WorkingCopy, 'open'>,
): Promise<EditedText[] | undefined> {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return undefined;
  for (const folder of [`articles/${slug}`, `pages/${slug}`]) {
    const texts: EditedText[] = [];
    for (const kind of textKinds) {
      const path = pathOfText(folder, kind);
      const file = folder.startsWith('pages/') && kind === 'facts' ? undefined : await files.open(path);
      if (file) texts.push({ kind, path, text: file.text, base: file.version });
    }
    if (texts.length > 0) return texts;
  }
  return undefined;
}
