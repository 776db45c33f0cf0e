import pMap from 'p-map';
import { localeList } from '@/lib/i18n/locales';

/** A page of the site as the server sent it. */
export type CrawledPage = {
  path: string;
  status: number;
  contentType: string;
  /** The document as sent. */
  source: string;
  /** The document without its scripts: what a reader without script gets. */
  html: string;
};

/**
 * Every page for search engines that links lead to from the two homes, by path: like them it follows no `nofollow`, and
 * keeps no `noindex`, and it asks for few pages at once. Nothing is thrown for a page that fails: the tests say so.
 *
 * Fetched once in each worker, whichever specs ask. A statement about content loops over the pages inside one test, so that
 * the number of tests does not grow with the articles.
 */
export function crawl(): Promise<CrawledPage[]> {
  crawled ??= followLinks(localeList.map((locale) => `/${locale}`));
  return crawled;
}

let crawled: Promise<CrawledPage[]> | undefined;

async function followLinks(start: string[]): Promise<CrawledPage[]> {
  const pages = new Map<string, CrawledPage>();
  let waiting = start;
  while (waiting.length > 0) {
    const found = await pMap(waiting, fetchPage, { concurrency: 8 });
    for (const page of found) pages.set(page.path, page);
    const next = found.flatMap(({ html, path }) => listLinks(html, path));
    waiting = [...new Set(next)].filter((path) => !pages.has(path));
  }
  // Links lead to feeds too: those are no pages, and have tests of their own.
  const documents = [...pages.values()].filter(
    ({ contentType, html }) => contentType.startsWith('text/html') && !isHidden(html),
  );
  return documents.sort((a, b) => a.path.localeCompare(b.path));
}

/** Fetches a page without following a redirect, and takes the scripts out of it. */
export async function fetchPage(path: string): Promise<CrawledPage> {
  const response = await fetch(siteUrl(path), { redirect: 'manual' });
  const body = await response.text();
  return {
    path,
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    source: body,
    // Flight data repeats the article inside scripts, so a naive search would find text that no reader sees.
    html: body.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, ''),
  };
}

/** Absolute address of a path on the site under test. */
export function siteUrl(path: string): string {
  return new URL(path, process.env.BASE_URL).href;
}

/** Same-origin paths that the anchors of a page lead to, without `#`. */
function listLinks(html: string, from: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"[^>]*>/gi)].flatMap(([tag, href = '']) => {
    if (/\brel="nofollow"/.test(tag)) return [];
    const url = new URL(href.replaceAll('&amp;', '&'), siteUrl(from));
    return url.origin === new URL(siteUrl('/')).origin ? [url.pathname + url.search] : [];
  });
}

function isHidden(html: string): boolean {
  return /<meta name="robots" content="[^"]*noindex/.test(html);
}
