import type { Page } from '@playwright/test';
import { siteUrl } from './crawl';

/** A page as the sitemap lists it, with the document that a crawler gets. */
export type SitemapPage = { path: string; url: string; html: string };

/** Every page of the sitemap, fetched. */
export async function readSitemapPages(): Promise<SitemapPage[]> {
  const sitemap = await (await fetch(siteUrl('/sitemap.xml'))).text();
  const urls = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
  return Promise.all(
    urls.map(async (url) => {
      const path = new URL(url).pathname;
      return { path, url, html: await (await fetch(siteUrl(path))).text() };
    }),
  );
}

/** What stands in a head, as a browser's parser finds it: [name, value] of each fact, in the order of the document. */
export type HeadFacts = {
  title: string[];
  /** Of <meta>, by `name` or `property`; with `media` the name is followed by it. */
  meta: [string, string][];
  /** Of <link>, by `rel`, followed by `hreflang` or `type` where there is one. */
  links: [string, string][];
  /** Whether one of these, or of any other kind but <style>, stands behind a style or a script. */
  isInterrupted: boolean;
  graphs: string[];
  heading: string;
  isArticle: boolean;
};

/** Reads a head with the browser's own parser. Nothing of the document is loaded or run. */
export function readHead(parser: Page, html: string): Promise<HeadFacts> {
  return parser.evaluate((source) => {
    const dom = new DOMParser().parseFromString(source, 'text/html');
    const list = (selector: string) => [...dom.head.querySelectorAll(selector)];
    const of = (element: Element, name: string) => element.getAttribute(name) ?? '';
    const join = (...words: string[]) => words.filter(Boolean).join(' ');
    const tags = [...dom.head.children].map(({ localName }) => localName);
    const end = tags.findIndex((tag) => tag === 'style' || tag === 'script');
    return {
      title: list('title').map(({ textContent }) => textContent ?? ''),
      meta: list('meta[name], meta[property]').map((element) => [
        join(of(element, 'name'), of(element, 'property'), of(element, 'media')),
        of(element, 'content'),
      ]),
      links: list('link').map((element) => [
        join(of(element, 'rel'), of(element, 'hreflang'), of(element, 'type')),
        of(element, 'href'),
      ]),
      isInterrupted: end >= 0 && tags.slice(end).some((tag) => tag !== 'style'),
      graphs: [...dom.querySelectorAll('script[type="application/ld+json"]')].map(
        ({ textContent }) => textContent ?? '',
      ),
      heading: dom.querySelector('h1')?.textContent ?? '',
      isArticle: dom.querySelector('article') !== null,
    };
  }, html);
}
