import { x } from 'xastscript';
import { renderXml } from '../render-xml';
import type { Feed, FeedEntry } from './create-feed';

/** Renders a feed as Atom. @see RFC 4287 */
export function renderAtom(feed: Feed): string {
  return renderXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.locale }, [
      x('id', feed.id),
      x('title', feed.title),
      x('subtitle', feed.subtitle),
      x('updated', feed.updatedAt),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.atomUrl }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
      x('icon', feed.iconUrl),
      ...feed.entries.map(renderEntry),
    ]),
  );
}

function renderEntry(entry: FeedEntry) {
  return x('entry', [
    x('id', entry.id),
    x('title', entry.title),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    x('published', entry.publishedAt),
    x('updated', entry.updatedAt),
    x('author', [x('name', entry.author)]),
    x('category', { term: entry.topic.id, label: entry.topic.title }),
    x('summary', entry.summary),
    x('content', { type: 'html' }, entry.html),
  ]);
}
