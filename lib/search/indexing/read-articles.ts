import pMap from 'p-map';
import type { Article, Page } from '@/lib/content/article';
import { getAuthorComponent } from '@/lib/content/author-components';
import type { Library } from '@/lib/content/library';
import type { Section } from '@/lib/content/markup/extract-sections';
import { listReferences } from '@/lib/content/markup/list-references';
import { inEach, type Locale, localeList } from '@/lib/i18n/locales';

/** A section with all that readers see in it, and the ids of the glossary terms that it explains. */
export type FullSection = Omit<Section, 'elements'> & { terms: string[] };

/** What the search reads of an article or of a page about the site, which has neither topic nor aliases. */
type FoundPage = Page & Partial<Pick<Article, 'topic' | 'aliases'>>;

/** An article with its sections: the first one is what stands above the first heading, with the description. */
export type ReadArticle = { article: FoundPage; sections: FullSection[] };

/** Gives the sections of an article in a language, as written. */
export type SectionReader = (article: Page, locale: Locale) => Promise<Section[]>;

/** All articles in each language, then the pages about the site, as a search reads them. */
export type ArticlesByLanguage = Record<Locale, ReadArticle[]>;

/** Texts that are read at the same time: each is a file. */
const filesAtOnce = 16;

/** Reads all articles and pages about the site in all languages. */
export async function readArticles(
  library: Library,
  readSections: SectionReader,
): Promise<ArticlesByLanguage> {
  const pages = [...library.listArticles(), ...library.listPages()];
  const read = async (locale: Locale) => {
    const articles = await pMap(
      pages,
      async (article): Promise<ReadArticle> => {
        const sections = await readSections(article, locale);
        return { article, sections: sections.map((section) => complete(section, library, locale)) };
      },
      { concurrency: filesAtOnce },
    );
    return [locale, articles] as const;
  };
  const byLanguage = new Map(await Promise.all(localeList.map(read)));
  return inEach((locale) => byLanguage.get(locale) ?? []);
}

function complete({ elements, ...section }: Section, library: Library, locale: Locale): FullSection {
  const texts = elements.flatMap(
    ({ name, attributes }) => getAuthorComponent(name)?.searchText(attributes, { library, locale }) || [],
  );
  const text = [section.text, ...texts].join(' ').trim();
  return { ...section, text, terms: listReferences(elements, 'term') };
}
