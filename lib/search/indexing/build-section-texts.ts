import type { Library } from '@/lib/content/library';
import { inEach, type Locale, localeList } from '@/lib/i18n/locales';
import { listPlaceTexts } from './list-places';
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
    const ofPages = readPlaceTexts(library, locale);
    return [locale, { ...Object.fromEntries(texts), ...ofPages } as SectionTexts[Locale]] as const;
  });
  const texts = new Map(await Promise.all(languages));
  return inEach((locale) => texts.get(locale) ?? {});
}

function readPlaceTexts(library: Library, locale: Locale): SectionTexts[Locale] {
  const pages: SectionTexts[Locale] = {};
  for (const [address, text] of listPlaceTexts(library)) {
    const [slug = '', section = ''] = address.split('#');
    pages[slug] = { ...pages[slug], [section]: text[locale] };
  }
  return pages;
}
