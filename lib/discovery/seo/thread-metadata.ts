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
 * The metadata of a thread's page. Search engines keep it as soon as somebody has written there, each part of it by its own
 * address in the one order; what a reader does on it (replying, editing, being told) is no page of its own. The languages that
 * have comments are twins.
 */
export async function threadMetadata(facts: Facts): Promise<Metadata> {
  const { library, locale, title, description, article, query, loaded } = facts;
  const { thread, twins = [] } = loaded ?? {};
  const page = thread && thread.page > 1 ? { page: String(thread.page) } : undefined;
  const isPlain = query.order === 'oldest' && !query.reply && !query.edit && !query.sent && !query.comment;
  const metadata = await pageMetadata(library, {
    locale,
    title,
    description,
    path: (of) => href.comments(of, article.slug, page),
    picturePath: href.article(locale, article.slug),
    twins: page ? [] : twins,
    noindex: !isPlain || !thread || thread.count === 0,
  });
  return metadata;
}
