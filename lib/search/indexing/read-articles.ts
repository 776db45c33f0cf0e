import type { Page } from '@/lib/content/article';
import { getAuthorComponent } from '@/lib/content/author-components';
import type { Library } from '@/lib/content/library';
import type { Section } from '@/lib/content/markup/extract-sections';
import { listReferences } from '@/lib/content/markup/list-references';
import type { Locale } from '@/lib/i18n/locales';
import { readPhrases } from './read-phrases';
import type { FoundPage, FullSection, ReadArticle } from './searched-article';

/** Gives the sections of an article in a language, as written. */
export type SectionReader = (article: Page, locale: Locale) => Promise<Section[]>;

/** All articles in a language, then the pages about the site and those with sentences for clients, as a search reads them. */
export async function readArticles(
  library: Library,
  locale: Locale,
  readSections: SectionReader,
): Promise<ReadArticle[]> {
  const written = await Promise.all(
    listFoundPages(library).map(async (article) => {
      const sections = await readSections(article, locale);
      return {
        kind: article.topic ? 'article' : 'page',
        article,
        sections: sections.map((section) => complete(section, library, locale)),
      } satisfies ReadArticle;
    }),
  );
  return [...written, ...readPhrases(library, locale)];
}

function listFoundPages(library: Library): FoundPage[] {
  return [...library.listArticles(), ...library.listPages()];
}

function complete({ elements, ...section }: Section, library: Library, locale: Locale): FullSection {
  const texts = elements.flatMap(
    ({ name, attributes }) => getAuthorComponent(name)?.searchText(attributes, { library, locale }) || [],
  );
  const text = [section.text, ...texts].join(' ').trim();
  return { ...section, text, terms: listReferences(elements, 'term') };
}
