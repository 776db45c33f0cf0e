import { x } from 'xastscript';
import type { Article } from '@/lib/content/article';
import type { LearningPath } from '@/lib/content/learning-paths';
import type { Library } from '@/lib/content/library';
import { absoluteUrl, href, sitePages } from '@/lib/i18n/href';
import { defaultLocale, type Locale, localeList } from '@/lib/i18n/locales';
import { listSignSources } from '@/lib/subject/check-message/list-sign-sources';
import { listProgrammeSources } from '@/lib/subject/programmes/list-programme-sources';
import { listSourcePages } from '@/lib/subject/sources/list-source-pages';
import { listFees } from '@/lib/subject/take-home/list-fees';
import { listTopicPages } from '@/lib/subject/topics/list-topic-pages';
import { renderXml } from '../render-xml';

/** A URL with the day on which its content last changed. */
export type SitemapEntry = {
  url: string;
  lastModified: string | undefined;
  languages: Record<string, string>;
};

/** Lists every page for search engines: one entry per language, each with its alternates. */
export function listSitemapEntries(library: Library): SitemapEntry[] {
  const articles = library.listArticles();
  const paths = library.listLearningPaths();
  const phraseGroups = Object.keys(library.phrases);
  const flows = library.listFlows();
  const checkDaysOf = (ids: string[]) => ids.flatMap((id) => library.getSource(id)?.checkedAt ?? []);
  const fees = listFees(library.money).flatMap(({ cite }) => cite);
  const programmes = Object.values(library.programmes).flatMap(listProgrammeSources);
  // Other pages about the site have no date.
  const daysOfPage: Record<string, string[]> = {
    [sitePages.corrections]: library.corrections.map(({ date }) => date),
    // It counts them.
    [sitePages.howWeCheck]: checkDaysOf(library.listSourceIds()),
  };
  const pages: { path: (locale: Locale) => string; days: string[] }[] = [
    { path: href.home, days: daysOf(articles) },
    { path: (locale) => href.takeHome(locale), days: checkDaysOf(fees) },
    { path: (locale) => href.checkMessage(locale), days: checkDaysOf(listSignSources(library.scamSigns)) },
    { path: (locale) => href.programmes(locale), days: checkDaysOf(programmes) },
    // Nothing says when a sentence changed.
    ...(phraseGroups.length > 0 ? [{ path: (locale: Locale) => href.phrases(locale), days: [] }] : []),
    ...phraseGroups.map((group) => ({
      path: (locale: Locale) => href.phrases(locale, group),
      days: [],
    })),
    { path: href.proposal, days: [] },
    { path: href.moneyBook, days: [] },
    { path: href.offline, days: [] },
    ...(paths.length > 0 ? [{ path: href.paths, days: paths.flatMap(daysOfSteps) }] : []),
    ...paths.map((path) => ({
      path: (locale: Locale) => href.learningPath(locale, path.id),
      days: daysOfSteps(path),
    })),
    ...(flows.length > 0
      ? [{ path: href.flows, days: checkDaysOf(flows.flatMap(({ sources }) => sources)) }]
      : []),
    // The first page of each: the others are answers to one reader.
    ...flows.map(({ id, sources }) => ({
      path: (locale: Locale) => href.flow(locale, id),
      days: checkDaysOf(sources),
    })),
    // The glossary changes with the articles that explain its terms.
    { path: (locale) => href.glossary(locale), days: daysOf(articles) },
    { path: (locale) => href.sources(locale), days: checkDaysOf(library.listSourceIds()) },
    // The languages have the same number of pages, each in an order of its own.
    ...listSourcePages(library, defaultLocale).map(({ topic, page }) => ({
      path: (locale: Locale) => href.sources(locale, topic.id, page),
      days: checkDaysOf(library.listArticlesOfTopic(topic.id).flatMap(({ sources }) => sources)),
    })),
    ...listTopicPages(library).map(({ topic, page }) => ({
      path: (locale: Locale) => href.topic(locale, topic.id, page),
      // A new article moves those of every later page.
      days: daysOf(library.listArticlesOfTopic(topic.id)),
    })),
    ...library.listPages().map(({ slug }) => ({
      path: (locale: Locale) => href.article(locale, slug),
      days: daysOfPage[slug] ?? [],
    })),
    ...articles.map((article) => ({
      path: (locale: Locale) => href.article(locale, article.slug),
      days: daysOf([article]),
    })),
  ];
  return pages.flatMap(({ path, days }) => {
    const url = (locale: Locale) => absoluteUrl(library.site.url, path(locale));
    const languages = Object.fromEntries(localeList.map((locale) => [locale, url(locale)]));
    const lastModified = days.sort().at(-1);
    return localeList.map((locale) => ({
      url: url(locale),
      lastModified,
      languages: { ...languages, 'x-default': url(defaultLocale) },
    }));
  });
}

function daysOf(articles: Article[]): string[] {
  return articles.map(({ updatedAt }) => updatedAt);
}

function daysOfSteps({ steps }: LearningPath): string[] {
  return daysOf(steps.map(({ article }) => article));
}

/** A file that search engines read. */
export type SitemapFile = { path: string; text: string };

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const sitemapPath = '/sitemap.xml';

/** Most pages of a part, which are 5 MB. The protocol allows 50,000 and 50 MB; crawlers read smaller files sooner. */
const pagesOfPart = 8_000;

/**
 * Builds the sitemap: one file, or for a large site an index at the same address and its parts. Next.js' own would put the languages
 * before the date, which the protocol's schema forbids.
 */
export function buildSitemap(library: Library, most = pagesOfPart): SitemapFile[] {
  const entries = listSitemapEntries(library);
  if (entries.length <= most) return [{ path: sitemapPath, text: renderEntries(entries) }];
  const parts = Array.from({ length: Math.ceil(entries.length / most) }, (_, index) => ({
    path: `/sitemap-${index + 1}.xml`,
    entries: entries.slice(index * most, (index + 1) * most),
  }));
  const index = parts.map(({ path, entries }) => {
    const lastModified = entries.flatMap((entry) => entry.lastModified ?? []).sort();
    return x('sitemap', [x('loc', absoluteUrl(library.site.url, path)), renderDay(lastModified.at(-1))]);
  });
  return [
    { path: sitemapPath, text: renderXml(x('sitemapindex', { xmlns: sitemapNamespace }, index)) },
    ...parts.map(({ path, entries }) => ({ path, text: renderEntries(entries) })),
  ];
}

function renderEntries(entries: SitemapEntry[]): string {
  const namespaces = { xmlns: sitemapNamespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  const urls = entries.map(({ url, lastModified, languages }) =>
    x('url', [
      x('loc', url),
      renderDay(lastModified),
      ...Object.entries(languages).map(([hreflang, href]) =>
        x('xhtml:link', { rel: 'alternate', hreflang, href }),
      ),
    ]),
  );
  return renderXml(x('urlset', namespaces, urls));
}

function renderDay(day: string | undefined) {
  return day ? x('lastmod', day) : null;
}
