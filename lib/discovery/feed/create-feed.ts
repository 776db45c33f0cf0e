import { v5 as nameUuid } from 'uuid';
import { type Article, firstSlug } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { formatDateTime } from '@/lib/i18n/format';
import { absoluteUrl, href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { renderFeedText } from './render-feed-text';

export type FeedEntry = {
  id: string;
  url: string;
  title: string;
  summary: string;
  /** Text of the article: HTML with absolute addresses. */
  html: string;
  author: string;
  topic: { id: string; title: string };
  /** Both in Dhaka's time zone. */
  publishedAt: string;
  updatedAt: string;
};

/** A feed, independent of its format. */
export type Feed = {
  id: string;
  locale: Locale;
  title: string;
  subtitle: string;
  homeUrl: string;
  /** Addresses of its two formats. */
  atomUrl: string;
  jsonUrl: string;
  iconUrl: string;
  updatedAt: string;
  entries: FeedEntry[];
};

/** Only what changed last, because feed readers fetch a feed many times a day. */
export const maxEntries = 30;

/** UUID namespace of this site's feeds and articles. Another value would make every article new to every feed reader. */
const idSpace = '6d0c3f1e-7c1b-4b0e-9c57-1f2a86d1c9e4';

/** The text of each entry with the page that it was taken from: few pages change between two publications. */
const texts = new Map<string, { page: string; text: string }>();

function keepFeedText(page: string, url: string): string {
  const known = texts.get(url);
  if (known?.page === page) return known.text;
  const text = renderFeedText(page, url);
  texts.set(url, { page, text });
  return text;
}

/**
 * Creates the feed of a language: the articles whose substance changed last, in full text.
 *
 * @param readPage  reads the document at a path of the site
 * @returns undefined when there is no article, because a feed must have an update time
 */
export async function createFeed(
  library: Library,
  locale: Locale,
  readPage: (path: string) => Promise<string>,
): Promise<Feed | undefined> {
  const { site } = library;
  const articles = library
    .listArticles()
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, maxEntries);
  const [newest] = articles;
  if (!newest) return undefined;
  const url = (path: string) => absoluteUrl(site.url, path);
  const entries = articles.map(async (article): Promise<FeedEntry> => {
    const path = href.article(locale, article.slug);
    return {
      ...describeArticle(library, article, locale),
      html: keepFeedText(await readPage(path), url(path)),
    };
  });
  return {
    id: feedId(locale),
    locale,
    title: site.name[locale],
    subtitle: site.tagline[locale],
    homeUrl: url(href.home(locale)),
    atomUrl: url(href.atomFeed(locale)),
    jsonUrl: url(href.jsonFeed(locale)),
    iconUrl: url('/icon-512.png'),
    updatedAt: formatDateTime(newest.updatedAt),
    entries: await Promise.all(entries),
  };
}

function describeArticle(library: Library, article: Article, locale: Locale): Omit<FeedEntry, 'html'> {
  const { site } = library;
  const { title, description } = article.texts[locale];
  return {
    // So that a renamed article is not new to feed readers.
    id: feedId(`${locale}/${firstSlug(article)}`),
    url: absoluteUrl(site.url, href.article(locale, article.slug)),
    title,
    summary: description,
    author: site.authors[article.author]?.name[locale] ?? site.name[locale],
    topic: { id: article.topic, title: library.getTopic(article.topic)?.title[locale] ?? article.topic },
    publishedAt: formatDateTime(article.publishedAt),
    updatedAt: formatDateTime(article.updatedAt),
  };
}

/** A permanent id: independent of the site's address, of titles and of current slugs. */
export function feedId(name: string): string {
  return `urn:uuid:${nameUuid(name, idSpace)}`;
}
