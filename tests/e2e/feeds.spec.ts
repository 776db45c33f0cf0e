import { expect } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { jsonFeedSchema } from '@/tests/schemas/json-feed';
import { listXmlErrors } from '@/tests/schemas/validate-xml';
import { test } from './blank-page';
import { library } from './content';
import { siteUrl } from './crawl';

/* The feeds as a reader's program gets them: valid, found from the pages, with the whole text of every article. */

const origin = library.site.url;
const fetchText = async (path: string) => {
  const response = await fetch(siteUrl(path));
  expect(response.status).toBe(200);
  return { type: response.headers.get('content-type'), text: await response.text() };
};

for (const locale of localeList) {
  const [atom, json] = [href.atomFeed(locale), href.jsonFeed(locale)];

  test(`${atom} is valid Atom`, async () => {
    const { type, text } = await fetchText(atom);
    expect(type).toBe('application/atom+xml; charset=utf-8');
    expect(await listXmlErrors('atom', text)).toEqual([]);
  });

  test(`${json} is a valid JSON Feed of the same entries as ${atom}`, async ({ parser }) => {
    const { type, text } = await fetchText(json);
    expect(type).toBe('application/feed+json');
    const { items } = jsonFeedSchema.parse(JSON.parse(text));
    const entries = await parser.evaluate(
      (xml) => {
        const feed = new DOMParser().parseFromString(xml, 'text/xml');
        return [...feed.querySelectorAll('entry')].map((entry) => {
          const text = (name: string) => entry.querySelector(name)?.textContent ?? '';
          return {
            id: text('id'),
            url: entry.querySelector('link')?.getAttribute('href') ?? '',
            title: text('title'),
            content_html: text('content'),
            summary: text('summary'),
            date_published: text('published'),
            date_modified: text('updated'),
            authors: [{ name: text('author name') }],
          };
        });
      },
      (await fetchText(atom)).text,
    );
    expect(entries).toEqual(items.map(({ tags: _tags, language: _language, ...item }) => item));
  });

  test(`${atom} has every article in ${locale} with its facts, and the day of the newest`, async () => {
    const { items } = jsonFeedSchema.parse(JSON.parse((await fetchText(json)).text));
    const expected = library.listArticles().map((article) => ({
      url: `${origin}/${locale}/${article.slug}`,
      title: article.texts[locale].title,
      summary: article.texts[locale].description,
      date_published: `${article.publishedAt}T00:00:00+06:00`,
      date_modified: `${article.updatedAt}T00:00:00+06:00`,
    }));
    for (const item of expected.slice(0, 30)) expect(items).toContainEqual(expect.objectContaining(item));
    const newest = library
      .listArticles()
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1);
    expect((await fetchText(atom)).text).toContain(`<updated>${newest}T00:00:00+06:00</updated><link`);
  });

  test(`${json} carries the whole text of each article, and nothing that needs its page`, async ({
    parser,
  }) => {
    const { items } = jsonFeedSchema.parse(JSON.parse((await fetchText(json)).text));
    expect(items.length).toBeGreaterThan(0);
    for (const { url, content_html } of items) {
      const page = await fetchText(new URL(url).pathname);
      const [full, carried] = await parser.evaluate(
        (documents) =>
          documents.map((html) => {
            const root = new DOMParser().parseFromString(html, 'text/html');
            const article = root.querySelector('article') ?? root.body;
            const list = (selector: string) => [...article.querySelectorAll<HTMLElement>(selector)];
            const texts = (selector: string) => list(selector).map(({ textContent }) => textContent);
            return {
              text: {
                headings: texts('h2.section, body > h2, h3:not(aside h3)'),
                paragraphs: texts('article > p:not(.share, .ask), body > p'),
                cells: texts('caption, th, td'),
                sources: texts('.sources li, body > section:last-of-type ol li'),
              },
              addresses: list('[href], [src]').map(
                (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
              ),
              tags: [...new Set(list('*').map(({ localName }) => localName))],
              attributes: [...new Set(list('*').flatMap((element) => element.getAttributeNames()))],
            };
          }),
        [page.text, `<body>${content_html}`],
      );
      expect(carried?.text, url).toEqual(full?.text);
      expect(full?.text.headings.length, url).toBeGreaterThan(2);
      expect(full?.text.sources.length, url).toBeGreaterThan(0);
      for (const address of carried?.addresses ?? [])
        expect(address, url).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
      for (const tag of ['script', 'style', 'button', 'nav', 'form', 'iframe', 'template']) {
        expect(carried?.tags, url).not.toContain(tag);
      }
      for (const name of carried?.attributes ?? []) {
        expect(name, url).not.toMatch(/^(?:on|data-|aria-|style$|class$|id$|popover)/);
      }
    }
  });

  test(`the home page in ${locale} names both forms of its feed`, async () => {
    const { text } = await fetchText(href.home(locale));
    const head = text.slice(0, text.indexOf('</head>'));
    for (const [type, path] of [
      ['application/atom+xml', atom],
      ['application/feed+json', json],
    ]) {
      expect(head).toContain(`<link rel="alternate" type="${type}" href="${origin}${path}">`);
    }
  });
}

test('no two entries of the feeds have the same id', async () => {
  const feeds = await Promise.all(
    localeList.map(async (locale) => (await fetchText(href.jsonFeed(locale))).text),
  );
  const ids = feeds.flatMap((text) => jsonFeedSchema.parse(JSON.parse(text)).items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
