import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { numberPhrases } from '../number-phrases';

type Added = {
  /** The article that it is a copy of. */
  from: string;
  slug: string;
  /** Of ten letters and digits. */
  id: string;
  publishedAt: string;
  titles: Record<Locale, string>;
};

/** Adds an article to a content folder: a copy of another one, with a title and a day of its own. */
export async function addArticle(
  content: string,
  { from, slug, id, publishedAt, titles }: Added,
): Promise<void> {
  const folder = join(content, 'articles', slug);
  await cp(join(content, 'articles', from), folder, { recursive: true });
  const change = async (name: string, edit: (text: string) => string) => {
    const file = join(folder, name);
    await writeFile(file, edit(await readFile(file, 'utf8')));
  };
  await change('article.yaml', (text) =>
    text
      .replace(/^id: .*$/m, `id: ${id}`)
      .replace(/^formerSlugs:.*\n(?: +.*\n)*/m, '')
      .replace(/^(publishedAt|updatedAt): .*$/gm, `$1: ${publishedAt}`),
  );
  await change('questions.yaml', (text) => numberPhrases(text, '2'));
  for (const locale of localeList)
    await change(`${locale}.mdx`, (text) => text.replace(/^title: .*$/m, `title: ${titles[locale]}`));
}
