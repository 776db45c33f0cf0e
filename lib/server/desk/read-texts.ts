import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { type EditedText, pathOfText, textKinds } from '@/lib/desk/edited-texts';

export async function readTexts(slug: string): Promise<EditedText[] | undefined> {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return undefined;
  for (const folder of [`articles/${slug}`, `pages/${slug}`]) {
    const texts: EditedText[] = [];
    for (const kind of textKinds) {
      const path = pathOfText(folder, kind);
      const text = await readFile(join(contentDir(), path), 'utf8').catch(() => undefined);
      if (text !== undefined)
        texts.push({ kind, path, text, base: createHash('sha1').update(text).digest('hex') });
    }
    if (texts.length > 0) return texts;
  }
  return undefined;
}
