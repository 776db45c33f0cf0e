import { expect, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { defaultLocale, type Locale, localeList, locales } from '@/lib/i18n/locales';
import { editions, library, localeOf, twinOf } from './content';
import { crawl } from './crawl';
import { readHead } from './read-document';

/* What search engines and shared links read in the head of every page. The sitemap lists the same pages: see discovery.spec.ts. */

const pages = await crawl();
const { site } = library;
const editionAt = (path: string) => editions.find((edition) => edition.path === path);

/** The codes that Facebook has: it knows no Bangla of Bangladesh. */
const openGraphLocales = { bn: 'bn_IN', en: 'en_US' };

test('there are pages to look at, more than articles', () => {
  expect(pages.length).toBeGreaterThan(editions.length);
});

test('every page says in its head, before any style, what it is', () => {
  for (const page of pages) {
    const { path } = page;
    const edition = editionAt(path);
    const { title, meta, isInterrupted, isArticle } = readHead(page);
    expect.soft(isInterrupted, `${path}: something stands behind the styles`).toBe(false);
    expect.soft(isArticle, `${path}: an article`).toBe(edition !== undefined);
    expect.soft(title, `${path}: titles`).toHaveLength(1);
    const [name = ''] = title;
    const { description = '', 'og:image': picture, 'og:image:alt': alt } = Object.fromEntries(meta);
    if (edition) expect.soft({ title: name, description }, path).toMatchObject(textsOf(edition));
    expect.soft(name.length, `${path}: title`).toBeGreaterThanOrEqual(5);
    expect.soft(description.length, `${path}: description`).toBeGreaterThanOrEqual(50);
    // Later pages of a list have the picture of the first.
    const pictured = path.replace(/\/\d+$/, '');
    expect.soft(picture, path).toMatch(new RegExp(`^${site.url}/og${pictured}\\.[0-9a-f]{8}\\.png$`));
    expect.soft(alt?.length, `${path}: text of the picture`).toBeGreaterThanOrEqual(5);
    const names = meta.map(([fact]) => fact).sort();
    expect.soft(names, path).toEqual([...new Set(names)]);
    expect
      .soft(Object.fromEntries(meta), path)
      .toEqual(expectedMeta(path, { name, description, picture, alt }));
  }
});

/** All <meta> of a page. What its own texts may choose is taken as it is. */
function expectedMeta(
  path: string,
  own: Record<'name' | 'description' | 'picture' | 'alt', string | undefined>,
) {
  const edition = editionAt(path);
  const color = expect.stringMatching(/^#[0-9a-f]{6}$/);
  return {
    // Above the keyboard of a phone the calculator keeps its answer in sight.
    viewport: `width=device-width, initial-scale=1${path === href.takeHome(localeOf(path)) ? ', interactive-widget=resizes-content' : ''}`,
    'theme-color (prefers-color-scheme: dark)': color,
    'theme-color': color,
    description: own.description,
    robots: 'max-image-preview:large',
    'og:title': own.name,
    'og:description': own.description,
    'og:url': site.url + path,
    'og:site_name': site.name[localeOf(path)],
    'og:locale': openGraphLocales[localeOf(path)],
    'og:locale:alternate': openGraphLocales[localeOf(twinOf(path))],
    'og:type': edition ? 'article' : 'website',
    'og:image': own.picture,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': own.alt,
    'twitter:card': 'summary_large_image',
    ...(edition && {
      'article:published_time': `${edition.article.publishedAt}T00:00:00+06:00`,
      'article:modified_time': `${edition.article.updatedAt}T00:00:00+06:00`,
    }),
  };
}

test('every page names itself, its languages and, where it can, the feeds by whole addresses', () => {
  for (const page of pages) {
    const { path } = page;
    const { links } = readHead(page);
    const pair: Record<string, string> = Object.fromEntries(
      [path, twinOf(path)].map((of) => [localeOf(of), site.url + of]),
    );
    const languages = localeList.map((of) => [`alternate ${of}`, pair[of] ?? '']);
    const alternates = links.filter(([rel]) => /^(?:canonical|alternate)/.test(rel));
    expect
      .soft(alternates, path)
      .toEqual([
        ['canonical', site.url + path],
        ...languages,
        ['alternate x-default', pair[defaultLocale]],
        ...(editionAt(path) ? [] : feedsOf(localeOf(path))),
      ]);
    const twin = pages.find((other) => other.path === twinOf(path));
    const hreflang = (of: [string, string][]) => of.filter(([rel]) => /^alternate [\w-]+$/.test(rel));
    expect.soft(hreflang(twin ? readHead(twin).links : []), path).toEqual(hreflang(links));
  }
});

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
  test(`no two pages in ${locales[locale].name} have the same title, or the same description`, () => {
    const heads = pages.filter(({ path }) => localeOf(path) === locale).map(readHead);
    const titles = heads.map(({ title }) => title[0]);
    const descriptions = heads.map(({ meta }) => Object.fromEntries(meta).description);
    for (const texts of [titles, descriptions]) expect([...new Set(texts)]).toEqual(texts);
  });
}
