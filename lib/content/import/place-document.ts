import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDay } from '@/lib/i18n/format';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { createArticleTemplate } from '../create-article-template';
import { getErrorCode } from '../error-code';
import { readTwin } from './read-twin';

/** What became of a text: written, there already, or refused because somebody has written something else there. */
export type Placement = 'written' | 'same' | 'taken';

/** Headings of the other languages of an article that is there. */
export async function readTwinHeadings(folder: string, locale: Locale): Promise<ReturnType<typeof readTwin>> {
  for (const other of localeList.filter((known) => known !== locale)) {
    const text = await readIfThere(join(folder, `${other}.mdx`));
    const twin = text === undefined ? undefined : readTwin(text);
    if (twin) return twin;
  }
  return undefined;
}

/**
 * Writes the text of one language as a draft. Files that are there stay as they are; only the template that `npm run new` made for
 * this language is replaced.
 */
export async function placeDocument(
  folder: string,
  locale: Locale,
  mdx: string,
  isDry: boolean,
): Promise<Placement> {
  // A draft does without what people ask.
  const { 'questions.yaml': _, ...template } = createArticleTemplate(formatDay(new Date()));
  const name = `${locale}.mdx`;
  const there = await readIfThere(join(folder, name));
  if (there === mdx) return 'same';
  if (there !== undefined && there !== template[name]) return 'taken';
  if (isDry) return 'written';
  await mkdir(folder, { recursive: true });
  const draft = `${template['article.yaml']}draft: true # remove this line to publish it\n`;
  const files = { ...template, 'article.yaml': draft, [name]: mdx };
  for (const [file, text] of Object.entries(files)) {
    if (file === name || (await readIfThere(join(folder, file))) === undefined)
      await writeFile(join(folder, file), text);
  }
  return 'written';
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
