import { escapeHtml } from '@/lib/content/escape-html';
import type { DatedCorrection, Library } from '@/lib/content/library';
import { formatDateTime } from '@/lib/i18n/format';
import { absoluteUrl, href, sitePages } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { type Feed, type FeedEntry, feedId, maxEntries } from './create-feed';

/**
 * Creates the feed of the corrections in a language, the latest first.
 *
 * @returns undefined when there is no correction, because a feed must have an update time, or no page that lists them
 */
export function createCorrectionsFeed(library: Library, locale: Locale): Feed | undefined {
  const { site, corrections } = library;
  const page = library.getPage(sitePages.corrections)?.texts[locale];
  const [newest] = corrections;
  if (!page || !newest) return undefined;
  const url = (path: string) => absoluteUrl(site.url, path);
  return {
    id: feedId(`${locale}/corrections`),
    locale,
    title: `${site.name[locale]}: ${page.title}`,
    subtitle: page.description,
    homeUrl: url(href.corrections(locale)),
    atomUrl: url(href.correctionsAtomFeed(locale)),
    jsonUrl: url(href.correctionsJsonFeed(locale)),
    iconUrl: url('/icon-512.png'),
    updatedAt: formatDateTime(newest.date),
    entries: corrections
      .slice(0, maxEntries)
      .map((correction) => describeCorrection(library, correction, locale)),
  };
}

function describeCorrection(library: Library, correction: DatedCorrection, locale: Locale): FeedEntry {
  const { id, date, article, wrong, right } = correction;
  const { wrong: wrongLabel = '', right: rightLabel = '' } = library.messages[locale].Corrections ?? {};
  const paragraph = (label: string, text: string) => `<p><b>${escapeHtml(label)}</b> ${escapeHtml(text)}</p>`;
  return {
    id: feedId(`${locale}/corrections/${id}`),
    url: absoluteUrl(library.site.url, href.corrections(locale, id)),
    title: article.texts[locale].title,
    summary: right[locale],
    html: paragraph(wrongLabel, wrong[locale]) + paragraph(rightLabel, right[locale]),
    author: library.site.name[locale],
    topic: {
      id: article.topic,
      title: library.getTopic(article.topic)?.title[locale] ?? article.topic,
    },
    publishedAt: formatDateTime(date),
    updatedAt: formatDateTime(date),
  };
}
