import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '@/lib/content/library';
import { type Locale, type Localized, localeList } from '@/lib/i18n/locales';
import type { SectionTexts } from './answer-query';
import { readArticles, type SectionReader } from './read-articles';

/** What a server needs for answers besides the index, so that it need not read the content: written by the build. */
export type StoredSearch = {
  texts: SectionTexts;
  /** What is offered where nothing was found. */
  topics: { id: string; title: Localized; description: Localized }[];
  /** Texts of the interface around results. */
  messages: Record<Locale, Record<string, string>>;
};

/** Gathers it from the content. */
export async function buildStoredSearch(
  library: Library,
  readSections: SectionReader,
): Promise<StoredSearch> {
  const texts: SectionTexts = { bn: {}, en: {} };
  for (const locale of localeList) {
    for (const { article, sections } of await readArticles(library, locale, readSections)) {
      const own = Object.fromEntries(sections.map(({ id, text }) => [id, text]));
      texts[locale][article.slug] = { ...own, '': article.texts[locale].description };
    }
  }
  return {
    texts,
    topics: library.listTopics().map(({ id, title, description }) => ({ id, title, description })),
    messages: {
      bn: library.messages.bn.SearchResults ?? {},
      en: library.messages.en.SearchResults ?? {},
    },
  };
}

const fileIn = (distDir: string) => join(distDir, 'search-texts.json');

/** Writes it beside the build. */
export async function writeStoredSearch(distDir: string, stored: StoredSearch): Promise<void> {
  await writeFile(fileIn(distDir), JSON.stringify(stored));
}

/** Reads what a build has written. Its shape is the writer's: a build is served by the code that made it. */
export async function readStoredSearch(distDir: string): Promise<StoredSearch> {
  return JSON.parse(await readFile(fileIn(distDir), 'utf8'));
}
