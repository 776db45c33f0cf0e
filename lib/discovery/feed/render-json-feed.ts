import type { Feed } from './create-feed';

/** Renders a feed as JSON Feed. @see https://www.jsonfeed.org/version/1.1/ */
export function renderJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.jsonUrl,
    description: feed.subtitle,
    icon: feed.iconUrl,
    language: feed.locale,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      summary: entry.summary,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      authors: [{ name: entry.author }],
      tags: [entry.topic.title],
      language: feed.locale,
    })),
  });
}
