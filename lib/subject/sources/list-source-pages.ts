import type { Library, Topic } from '@/lib/content/library';
import type { Source } from '@/lib/content/schema/data-schemas';
import type { Locale } from '@/lib/i18n/locales';
import { type ListedSource, listSourcesOfTopic } from './list-sources';

/** Sources on one page, so that it arrives in one round trip. */
const pageSize = 40;

/** One page of the list of a topic's sources. */
export type SourceListPage = {
  topic: Topic;
  /** From 1. */
  page: number;
  /** Pages of this topic: one at least. */
  pages: number;
  /** Of this page. */
  sources: ListedSource[];
  /** Of the topic, on all its pages. */
  all: Source[];
};

/** Lists the pages of every topic's sources, in the editor's order. */
export function listSourcePages(library: Library, locale: Locale): SourceListPage[] {
  return library.listTopics().flatMap((topic) => {
    const all = listSourcesOfTopic(library, topic.id, locale);
    const pages = Math.max(1, Math.ceil(all.length / pageSize));
    return Array.from({ length: pages }, (_, index) => ({
      ...{ topic, pages, all },
      page: index + 1,
      sources: all.slice(index * pageSize, (index + 1) * pageSize),
    }));
  });
}
