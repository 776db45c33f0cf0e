import type { Library, Topic } from '@/lib/content/library';
import type { Source } from '@/lib/content/schema/data-schemas';
import type { Locale } from '@/lib/i18n/locales';
import { splitPages } from '../split-pages';
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
    const parts = all.length > 0 ? splitPages(all, pageSize) : [{ page: 1, pages: 1, items: [] }];
    return parts.map(({ page, pages, items }) => ({ topic, page, pages, all, sources: items }));
  });
}
