import type { Article } from '@/lib/content/article';
import type { Library, Topic } from '@/lib/content/library';
import { splitPages } from '../split-pages';

/** Articles on one page, so that it arrives in one round trip. */
const pageSize = 20;

/** One page of the list of a topic's articles. */
export type TopicListPage = {
  topic: Topic;
  /** From 1. */
  page: number;
  /** Pages of this topic. */
  pages: number;
  /** Of this page, newest first. */
  articles: Article[];
  /** Articles of the topic, on all its pages. */
  total: number;
};

/** Lists the pages of every topic, in the editor's order. */
export function listTopicPages(library: Library): TopicListPage[] {
  return library.listTopics().flatMap((topic) => {
    const articles = library.listArticlesOfTopic(topic.id);
    return splitPages(articles, pageSize).map(({ page, pages, items }) => ({
      ...{ topic, page, pages, total: articles.length },
      articles: items,
    }));
  });
}
