import type { Article } from '@/lib/content/article';
import { getAuthorComponent } from '@/lib/content/author-components';
import type { Library } from '@/lib/content/library';
import type { Section } from '@/lib/content/markup/extract-sections';
import { listReferences } from '@/lib/content/markup/list-references';
import type { Locale } from '@/lib/i18n/locales';

/** A section with all that readers see in it, and the ids of the glossary terms that it explains. */
export type FullSection = Omit<Section, 'elements'> & { terms: string[] };

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

function complete({ elements, ...section }: Section, library: Library, locale: Locale): FullSection {
  const texts = elements.flatMap(
    ({ name, attributes }) => getAuthorComponent(name)?.searchText(attributes, { library, locale }) || [],
  );
  const text = [section.text, ...texts].join(' ').trim();
  return { ...section, text, terms: listReferences(elements, 'term') };
}
