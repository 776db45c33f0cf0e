import { answerId } from '@/lib/content/anchors';
import type { Library } from '@/lib/content/library';
import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { scriptOf, soundKey } from '../bangla/sound-key';
import { listWords } from '../query/list-words';
import { createWordAnalyzer } from '../query/word-analyzer';
import { wordLists } from '../query/word-lists';
import { countKeys } from './count-keys';
import { indexPlaces } from './list-places';
import { type FullSection, type ReadArticle, readArticles, type SectionReader } from './read-articles';
import type { IndexedArticle, IndexedSection, SearchData, SearchIndex } from './search-data';

const analyzer = createWordAnalyzer(wordLists);
const countIn = (text: string) => countKeys(text, analyzer);

/**
 * Number of words of a section's text that distinguish it: those that it uses most and other sections least. Browsers get no more,
 * because the index has to stay within its budget in package.json.
 */
const maxKeys = 22;
/** The same of a page about the site, whose titles and headings say what readers look for. */
const maxKeysOfSitePage = 2;

/** Builds the data of the search from all articles in all languages. */
export async function buildSearchData(library: Library, readSections: SectionReader): Promise<SearchData> {
  const indexes = await Promise.all(
    localeList.map(async (locale) =>
      buildIndex(library, locale, await readArticles(library, locale, readSections)),
    ),
  );
  dropRepeatedKeys(indexes);
  return {
    indexes,
    places: indexPlaces(library),
    synonyms: library.synonyms.map((words) => [...new Set(words.map(soundKey))]),
    words: wordLists,
  };
}

function buildIndex(library: Library, locale: Locale, articles: ReadArticle[]): SearchIndex {
  const counted = articles.map((read) => countWords(library, locale, read));
  const pickKeys = createKeyPicker(counted.flat());
  const keysOfTerm = (id: string) => [...countIn(library.getTerm(id)?.term[locale] ?? '').keys()];
  const listTerms = ({ terms }: FullSection) => [...new Set(terms.flatMap(keysOfTerm))];
  const indexArticle = ({ article }: ReadArticle, sections: CountedSection[]): IndexedArticle => {
    const { title } = article.texts[locale];
    const aliases = article.aliases?.[locale] ?? [];
    const names = countIn([title, ...aliases].join(' '));
    const [lead, ...below] = sections.map((section) => {
      const terms = listTerms(section);
      // What the article is named after, or the section explains, counts more there than in the text.
      const isFree = (key: string) => !names.has(key) && !terms.includes(key);
      const keys = pickKeys(section, article.topic ? maxKeys : maxKeysOfSitePage).filter(isFree);
      const others = [...section.counts.keys()].filter(
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

/** The keys of phrases, question words included, without phrases that have no other. */
function indexPhrases(phrases: string[]): string {
  const listKeys = (phrase: string) => listWords(phrase).map(analyzer.indexKey).filter(Boolean);
  return phrases
    .map(listKeys)
    .filter((keys) => keys.some((key) => !key.startsWith('?')))
    .map((keys) => keys.join(' '))
    .join(',');
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

/** Drops keys of a section that an earlier language has too: a search reads a section in all languages as one. */
function dropRepeatedKeys(indexes: SearchIndex[]): void {
  const seen = new Map<string, Set<string>>();
  const dropSeen = (place: string, keys: string) => {
    const known = seen.get(place) ?? new Set<string>();
    const fresh = keys.split(' ').filter((key) => !known.has(key));
    seen.set(place, new Set([...known, ...fresh]));
    return fresh.join(' ');
  };
  for (const article of indexes.flatMap(({ articles }) => articles)) {
    const { slug, sections } = article;
    article.keys = dropSeen(slug, article.keys);
    article.rest = dropSeen(slug, article.rest);
    for (const section of sections) {
      section[2] = dropSeen(`${slug}#${section[0]}`, section[2]);
      section[5] = dropSeen(`${slug}#${section[0]}`, section[5]);
    }
  }
}

/** A section with the sound keys of its heading, and the number of times each key stands in its text. */
type CountedSection = FullSection & { named: Set<string>; counts: Map<string, number> };

function countWords(library: Library, locale: Locale, { article, sections }: ReadArticle): CountedSection[] {
  const { title, description } = article.texts[locale];
  const topic = library.getTopic(article.topic ?? '')?.title[locale] ?? '';
  return sections.map((section) => {
    const isLead = section.id === '';
    return {
      ...section,
      named: new Set(countIn(isLead ? title : section.heading).keys()),
      counts: countIn(isLead ? `${topic} ${description} ${section.text}` : section.text),
    };
  });
}

/** Creates a function that picks the keys of a section's text by tf-idf, without those of its heading. */
function createKeyPicker(sections: CountedSection[]): (section: CountedSection, most: number) => string[] {
  const sectionCounts = new Map<string, number>();
  for (const { counts } of sections) {
    for (const key of counts.keys()) sectionCounts.set(key, (sectionCounts.get(key) ?? 0) + 1);
  }
  const named = new Set(sections.flatMap((section) => [...section.named]));
  const tfIdf = ([key, count]: [string, number]) =>
    (1 + Math.log(count)) * Math.log(1 + sections.length / (sectionCounts.get(key) ?? 1));
  // A key of two letters counts as a word only if some heading has it, such as ফি; others are syllables.
  const isWord = (key: string) => !/^\d/.test(key) && (key.length > 2 || named.has(key));
  return (section, most) =>
    [...section.counts]
      .filter(([key]) => !section.named.has(key) && isWord(key))
      .sort((a, b) => tfIdf(b) - tfIdf(a))
      .slice(0, most)
      .map(([key]) => key)
      .sort();
}
