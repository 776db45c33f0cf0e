import type { Metadata } from 'next';
import type { LoadedThread } from '@/lib/comments/thread/load-thread';
import type { ThreadQuery } from '@/lib/comments/thread/thread-query';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from './page-metadata';

type Facts = {
  library: Library;
  locale: Locale;
  title: string;
  description: string;
  article: Article;
  query: ThreadQuery;
  loaded: LoadedThread | undefined;
};

/**
 * Builds the metadata of a thread's page. Search engines may index it once it has comments: each part by its own URL, in the
 * default order, but not the pages on which a reader replies, edits or gets a notice. Languages that have comments are
 * alternates.
 */
export async function threadMetadata(facts: Facts): Promise<Metadata> {
  const { library, locale, title, description, article, query, loaded } = facts;
  const { thread, twins = [] } = loaded ?? {};
  const page = thread && thread.page > 1 ? { page: String(thread.page) } : undefined;
  const isPlain = query.order === 'oldest' && !query.reply && !query.edit && !query.sent && !query.comment;
  return pageMetadata(library, {
    locale,
    title,
    description,
    path: (of) => href.comments(of, article.slug, page),
    picturePath: href.article(locale, article.slug),
    indexedLocales: page ? [] : twins,
    noindex: !isPlain || !thread || thread.count === 0,
  });
}
