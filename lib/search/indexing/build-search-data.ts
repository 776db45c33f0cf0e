import { scriptOf, soundKey } from '@/lib/bangla/sound-key';
import { answerId } from '@/lib/content/anchors';
import type { Library } from '@/lib/content/library';
import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { wordLists } from '../query/word-lists';
import { type CountedSection, countIn, createWordCounter } from './count-words';
import { dropRepeatedKeys } from './drop-repeated-keys';
import { indexPhrases } from './index-phrases';
import { indexPlaces } from './list-places';
import { createKeyPicker } from './pick-keys';
import type { ArticlesByLanguage } from './read-articles';
import type { IndexedArticle, IndexedSection, SearchData, SearchIndex } from './search-data';
import type { FullSection, ReadArticle } from './searched-article';

/**
 * Number of words of a section's text that distinguish it: those that it uses most and other sections least. Browsers get no more,
 * because the index has to stay within its budget in package.json.
 */
const maxKeys = 22;
/** The same of other pages: those about the site say in titles and headings what readers look for, and situations are short. */
const maxKeysOfSitePage = 2;
const maxKeysOfSituation = 12;
const maxKeysOf: Record<ReadArticle['kind'], number> = {
  article: maxKeys,
  page: maxKeysOfSitePage,
  phrases: maxKeysOfSituation,
};

/** Builds the data of the search from all articles in all languages. */
export function buildSearchData(library: Library, articles: ArticlesByLanguage): SearchData {
  // One language after the other: what the first one needed is free then.
  const indexes = localeList.map((locale) => buildIndex(library, locale, articles[locale]));
  dropRepeatedKeys(indexes);
  return {
    indexes,
    places: indexPlaces(library),
    synonyms: library.synonyms.map((words) => [...new Set(words.map(soundKey))]),
    words: wordLists,
  };
}

function buildIndex(library: Library, locale: Locale, articles: ReadArticle[]): SearchIndex {
  const counted = articles.map(createWordCounter(library, locale));
  const pickKeys = createKeyPicker(counted.flat());
  const keysOfTerm = (id: string) => [...countIn(library.getTerm(id)?.term[locale] ?? '').keys()];
  const listTerms = ({ terms }: FullSection) => [...new Set(terms.flatMap(keysOfTerm))];
  const indexArticle = ({ article, kind }: ReadArticle, sections: CountedSection[]): IndexedArticle => {
    const { title } = article.texts[locale];
    const aliases = article.aliases?.[locale] ?? [];
    const names = countIn([title, ...aliases].join(' '));
    const [lead, ...below] = sections.map((section) => {
      const terms = listTerms(section);
      // What the article is named after, or the section explains, counts more there than in the text.
      const isFree = (key: string) => !names.has(key) && !terms.includes(key);
      const keys = pickKeys(section, maxKeysOf[kind]).filter(isFree);
      const others = section.keys.filter(
        (key) => isFree(key) && !section.named.has(key) && !keys.includes(key),
      );
      const phrases = article.questions[section.id || answerId] ?? [];
      const asked = indexPhrases(phrases.filter((phrase) => scriptOf(phrase) === locales[locale].script));
      return {
        id: section.id,
        heading: section.heading,
        keys: keys.join(' '),
        terms: terms.join(' '),
        asked,
        rest: others.join(' '),
      };
    });
    return {
      slug: article.slug,
      title,
      aliases,
      keys: lead?.keys ?? '',
      terms: lead?.terms ?? '',
      asked: lead?.asked ?? '',
      rest: lead?.rest ?? '',
      sections: below.map(({ id, heading, keys, terms, asked, rest }) => [
        id,
        heading,
        keys,
        terms,
        asked,
        rest,
      ]),
    };
  };
  return { lang: locale, articles: articles.map((read, index) => indexArticle(read, counted[index] ?? [])) };
}

/** The data without what a phone need not load. */
export function trimForBrowsers({ indexes, ...rules }: SearchData): SearchData {
  const trimmed = indexes.map(({ lang, articles }) => ({
    lang,
    articles: articles.map((article) => ({
      ...article,
      rest: '',
      sections: article.sections.map(([id, heading, keys, terms, asked]): IndexedSection => {
        return [id, heading, keys, terms, asked, ''];
      }),
    })),
  }));
  return { ...rules, indexes: trimmed };
}
