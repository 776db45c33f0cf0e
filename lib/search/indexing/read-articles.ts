import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import type { Section } from '@/lib/content/markup/extract-sections';
import type { Locale } from '@/lib/i18n/locales';
import { tableText } from './table-text';

/** A section with all that readers see in it: tables are part of the text. */
export type FullSection = Omit<Section, 'tables'>;

/** An article with its sections: the first one is what stands above the first heading, with the description. */
export type ReadArticle = { article: Article; sections: FullSection[] };

/** Gives the sections of an article in a language, as written. */
export type SectionReader = (article: Article, locale: Locale) => Promise<Section[]>;

/** All articles in a language, as a search reads them. */
export function readArticles(
  library: Library,
  locale: Locale,
  readSections: SectionReader,
): Promise<ReadArticle[]> {
  return Promise.all(
    library.listArticles().map(async (article) => {
      const sections = await readSections(article, locale);
      return { article, sections: sections.map((section) => complete(section, library, locale)) };
    }),
  );
}

function complete({ tables, ...section }: Section, library: Library, locale: Locale): FullSection {
  const texts = tables.flatMap((id) => {
    const table = library.getTable(id);
    return table ? tableText(table, locale) : [];
  });
  return { ...section, text: [section.text, ...texts].join(' ').trim() };
}
