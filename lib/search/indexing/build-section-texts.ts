import type { Library } from '@/lib/content/library';
import { inEach, type Locale, localeList } from '@/lib/i18n/locales';
import { readArticles, type SectionReader } from './read-articles';
import type { SectionTexts } from './search-data';

/** Collects the texts that snippets are cut from. */
export async function buildSectionTexts(
  library: Library,
  readSections: SectionReader,
): Promise<SectionTexts> {
  const languages = localeList.map(async (locale) => {
    const articles = await readArticles(library, locale, readSections);
    const texts = articles.map(({ article, sections }) => [
      article.slug,
      Object.fromEntries(sections.map(({ id, text }) => [id, text])),
    ]);
    return [locale, Object.fromEntries(texts) as SectionTexts[Locale]] as const;
  });
  const texts = new Map(await Promise.all(languages));
  return inEach((locale) => texts.get(locale) ?? {});
}
