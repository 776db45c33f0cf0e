import pMap from 'p-map';
import { answerId } from '@/lib/content/anchors';
import type { Page } from '@/lib/content/article';
import { getAuthorComponent } from '@/lib/content/author-components';
import type { Flow } from '@/lib/content/flows/flow';
import type { Library } from '@/lib/content/library';
import type { Section } from '@/lib/content/markup/extract-sections';
import { listReferences } from '@/lib/content/markup/list-references';
import { flowSlug } from '@/lib/i18n/href';
import { inEach, type Locale, localeList } from '@/lib/i18n/locales';
import { readPhrases } from './read-phrases';
import type { FoundPage, FullSection, ReadArticle } from './searched-article';

/** Gives the sections of an article in a language, as written. */
export type SectionReader = (article: Page, locale: Locale) => Promise<Section[]>;

/** Everything in each language, as a search reads it: articles, then pages about the site, flows and sentences for clients. */
export type ArticlesByLanguage = Record<Locale, ReadArticle[]>;

/** Texts that are read at the same time: each is a file. */
const filesAtOnce = 16;

/** Reads all articles and the other pages with texts in all languages. */
export async function readArticles(
  library: Library,
  readSections: SectionReader,
): Promise<ArticlesByLanguage> {
  const pages: FoundPage[] = [...library.listArticles(), ...library.listPages()];
  const flows = library.listFlows().flatMap(({ id }) => library.getFlow(id) ?? []);
  const read = async (locale: Locale) => {
    const articles = await pMap(
      pages,
      async (article): Promise<ReadArticle> => {
        const sections = await readSections(article, locale);
        return {
          kind: article.topic ? 'article' : 'page',
          article,
          sections: sections.map((section) => complete(section, library, locale)),
        };
      },
      { concurrency: filesAtOnce },
    );
    const others = [...flows.map((flow) => readFlow(flow, locale)), ...readPhrases(library, locale)];
    return [locale, [...articles, ...others]] as [Locale, ReadArticle[]];
  };
  const byLanguage = new Map(await Promise.all(localeList.map(read)));
  return inEach((locale) => byLanguage.get(locale) ?? []);
}

/** A flow as a page of one section: it is found by its title and by what people ask, and shown with what it asks. */
function readFlow({ id, title, description, asked, questions }: Flow, locale: Locale): ReadArticle {
  const texts = inEach((of) => ({ title: title[of], description: description[of] }));
  const asks = Object.values(questions).map(({ ask }) => ask[locale]);
  const text = [description[locale], ...asks].join(' ');
  return {
    kind: 'page',
    article: { slug: flowSlug(id), texts, questions: { [answerId]: asked } },
    sections: [{ id: '', heading: '', text, terms: [] }],
  };
}

function complete({ elements, ...section }: Section, library: Library, locale: Locale): FullSection {
  const texts = elements.flatMap(
    ({ name, attributes }) => getAuthorComponent(name)?.searchText(attributes, { library, locale }) || [],
  );
  const text = [section.text, ...texts].join(' ').trim();
  return { ...section, text, terms: listReferences(elements, 'term') };
}
