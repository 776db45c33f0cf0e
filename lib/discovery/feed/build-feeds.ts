import type { Library } from '@/lib/content/library';
import { localeList } from '@/lib/i18n/locales';
import { createCorrectionsFeed } from './create-corrections-feed';
import { createFeed } from './create-feed';
import { renderAtom } from './render-atom';
import { renderJsonFeed } from './render-json-feed';

/** A feed as a file of the site. */
export type FeedFile = { path: string; type: string; text: string };

/**
 * Builds the feeds of every language in both formats: the articles, and the corrections. The texts of articles come from the
 * finished documents, so feeds say what the pages say, and nothing is rendered twice.
 */
export async function buildFeeds(
  library: Library,
  readPage: (path: string) => Promise<string>,
): Promise<FeedFile[]> {
  const feeds = await Promise.all([
    ...localeList.map((locale) => createFeed(library, locale, readPage)),
    ...localeList.map((locale) => createCorrectionsFeed(library, locale)),
  ]);
  return feeds.flatMap((feed) => {
    if (!feed) return [];
    const pathOf = (url: string) => new URL(url).pathname;
    return [
      { path: pathOf(feed.atomUrl), type: 'application/atom+xml; charset=utf-8', text: renderAtom(feed) },
      // No charset: JSON is always UTF-8 (RFC 8259, 8.1).
      { path: pathOf(feed.jsonUrl), type: 'application/feed+json', text: renderJsonFeed(feed) },
    ];
  });
}
