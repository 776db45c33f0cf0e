import { expect } from '@playwright/test';
import { defaultLocale, type Locale, localeList, locales } from '@/lib/i18n/locales';
import { editions, library, localeOf, twinOf } from './content';
import { test } from './read-document';
import { readHead, readSitemapPages } from './sitemap-pages';

/* What search engines and shared links read in the head of every page of the sitemap. */

const pages = await readSitemapPages();
const { site } = library;

/** The codes that Facebook has: it knows no Bangla of Bangladesh. */
const openGraphLocales = { bn: 'bn_IN', en: 'en_US' };

test('the sitemap lists pages to look at', () => {
  expect(pages.length).toBeGreaterThan(editions.length);
});

for (const { path, url, html } of pages) {
  const locale = localeOf(path);
  const edition = editions.find((candidate) => candidate.path === path);

  test(`${path} says in its head, before any style, what it is`, async ({ parser }) => {
    const { title, meta, isInterrupted, isArticle } = await readHead(parser, html);
    expect(isInterrupted).toBe(false);
    expect(isArticle).toBe(edition !== undefined);
    expect(title).toHaveLength(1);
    const [name = ''] = title;
    const { description = '', 'og:image': picture, 'og:image:alt': alt } = Object.fromEntries(meta);
    if (edition) expect({ title: name, description }).toMatchObject(textsOf(edition));
    expect(name.length).toBeGreaterThanOrEqual(5);
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(picture).toMatch(new RegExp(`^${site.url}/og${path}\\.[0-9a-f]{8}\\.png$`));
    expect(alt?.length).toBeGreaterThanOrEqual(5);
    expect(meta.map(([fact]) => fact).sort()).toEqual([...new Set(meta.map(([fact]) => fact))].sort());
    expect(Object.fromEntries(meta)).toEqual({
      viewport: 'width=device-width, initial-scale=1',
      'theme-color (prefers-color-scheme: light)': expect.stringMatching(/^#[0-9a-f]{6}$/),
      'theme-color (prefers-color-scheme: dark)': expect.stringMatching(/^#[0-9a-f]{6}$/),
      description,
      robots: 'max-image-preview:large',
      'og:title': name,
      'og:description': description,
      'og:url': url,
      'og:site_name': site.name[locale],
      'og:locale': openGraphLocales[locale],
      'og:locale:alternate': openGraphLocales[localeOf(twinOf(path))],
      'og:type': edition ? 'article' : 'website',
      'og:image': picture,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': alt,
      'twitter:card': 'summary_large_image',
      ...(edition && {
        'article:published_time': `${edition.article.publishedAt}T00:00:00+06:00`,
        'article:modified_time': `${edition.article.updatedAt}T00:00:00+06:00`,
      }),
    });
  });

  test(`${path} names itself, its languages and, where it can, the feeds by whole addresses`, async ({
    parser,
  }) => {
    const { links } = await readHead(parser, html);
    const pair: Record<string, string> = Object.fromEntries(
      [path, twinOf(path)].map((of) => [localeOf(of), site.url + of]),
    );
    const languages = Object.entries({ ...pair, 'x-default': pair[defaultLocale] ?? '' });
    const alternates = links.filter(([rel]) => /^(?:canonical|alternate)/.test(rel));
    expect(alternates).toEqual(
      [
        ['canonical', url],
        ...localeList.flatMap((of) => languages.filter(([language]) => language === of)),
        ...languages.filter(([language]) => language === 'x-default'),
      ]
        .map(([name = '', address = '']) =>
          name === 'canonical' ? [name, address] : [`alternate ${name}`, address],
        )
        .concat(edition ? [] : feedsOf(locale)),
    );
    const twin = pages.find((other) => other.path === twinOf(path));
    const { links: back } = await readHead(parser, twin?.html ?? '');
    const hreflang = (of: [string, string][]) => of.filter(([rel]) => /^alternate [\w-]+$/.test(rel));
    expect(hreflang(back)).toEqual(hreflang(links));
  });
}

function textsOf({ article, locale }: (typeof editions)[number]) {
  const { title, description } = article.texts[locale];
  return { title, description };
}

function feedsOf(locale: Locale): [string, string][] {
  return [
    ['alternate application/atom+xml', `${site.url}/${locale}/feed.xml`],
    ['alternate application/feed+json', `${site.url}/${locale}/feed.json`],
  ];
}

for (const locale of localeList) {
  test(`no two pages in ${locales[locale].name} have the same title, or the same description`, async ({
    parser,
  }) => {
    const own = pages.filter(({ path }) => localeOf(path) === locale);
    const heads = await Promise.all(own.map(({ html }) => readHead(parser, html)));
    const titles = heads.map(({ title }) => title[0]);
    const descriptions = heads.map(({ meta }) => Object.fromEntries(meta).description);
    for (const texts of [titles, descriptions]) expect([...new Set(texts)]).toEqual(texts);
  });
}
