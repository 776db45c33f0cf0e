import type { Library } from '@/lib/content/library';
import { inEach, type Locale } from '@/lib/i18n/locales';
import { listPlaceTexts } from './list-places';
import type { ArticlesByLanguage } from './read-articles';
import type { SectionTexts } from './search-data';

/** Collects the texts that snippets are cut from. */
export function buildSectionTexts(library: Library, articles: ArticlesByLanguage): SectionTexts {
  return inEach((locale) => {
    const texts = articles[locale].map(({ article, sections }) => [
      article.slug,
      Object.fromEntries(sections.map(({ id, text }) => [id, text])),
    ]);
    return { ...Object.fromEntries(texts), ...readPlaceTexts(library, locale) };
  });
}

function readPlaceTexts(library: Library, locale: Locale): SectionTexts[Locale] {
  const pages: SectionTexts[Locale] = {};
  for (const [address, text] of listPlaceTexts(library)) {
    const [slug = '', section = ''] = address.split('#');
    pages[slug] = { ...pages[slug], [section]: text[locale] };
  }
  return pages;
}
