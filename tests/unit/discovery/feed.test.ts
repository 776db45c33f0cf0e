import { expect, test } from 'vitest';
import { createArticleId } from '@/lib/content/create-article-id';
import { createLibrary, type Library } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { createFeed } from '@/lib/discovery/feed/create-feed';
import { renderAtom } from '@/lib/discovery/feed/render-atom';
import { renderJsonFeed } from '@/lib/discovery/feed/render-json-feed';
import { createSource, frontmatter } from '@/tests/content/fixture';
import { hostileTitles } from '@/tests/hostile-titles';
import { jsonFeedSchema } from '@/tests/schemas/json-feed';
import { canonicalXml, listXmlErrors } from '@/tests/schemas/validate-xml';

type Given = { publishedAt: string; updatedAt?: string; title?: string; formerSlugs?: string[] };

/** A library with only these articles, and all else as in the fixture. */
function libraryOf(articles: Record<string, Given>): Library {
  const names = ['article.yaml', 'bn.mdx', 'en.mdx'];
  const files = Object.fromEntries([
    ...['first', 'second'].flatMap((slug) => names.map((name) => [`articles/${slug}/${name}`, undefined])),
    ...Object.entries(articles).flatMap(
      ([slug, { publishedAt, updatedAt = publishedAt, title, formerSlugs }]) => {
        const own = { publishedAt, updatedAt, formerSlugs };
        const meta = {
          id: createArticleId(),
          topic: 'basics',
          author: 'editors',
          ...own,
          readAlso: [],
          sources: [],
        };
        const text = (own: string) =>
          title === undefined ? own : own.replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`);
        return [
          [`articles/${slug}/article.yaml`, JSON.stringify(meta)],
          [`articles/${slug}/bn.mdx`, text(frontmatter.bn)],
          [`articles/${slug}/en.mdx`, text(frontmatter.en)],
        ];
      },
    ),
  ]);
  const { model, problems } = parseContent(createSource(files));
  expect(problems).toEqual([]);
  return createLibrary(model);
}

const page = (body = '<p>Text</p>') => `<!DOCTYPE html><main><article><h1>T</h1>${body}</article></main>`;

async function feedOf(library: Library, body?: string) {
  const feed = await createFeed(library, 'en', async () => page(body));
  if (!feed) throw new Error('expected a feed');
  return feed;
}

const library = libraryOf({
  old: { publishedAt: '2025-01-01', updatedAt: '2026-05-01' },
  new: { publishedAt: '2026-03-01' },
});

test('the article that changed last comes first, and its date is that of the feed', async () => {
  const feed = await feedOf(library);
  expect(feed.entries.map(({ url }) => url)).toEqual([
    'https://kajpath.example/en/old',
    'https://kajpath.example/en/new',
  ]);
  expect(feed.updatedAt).toBe('2026-05-01T00:00:00+06:00');
  expect(feed.entries[0]).toMatchObject({
    publishedAt: '2025-01-01T00:00:00+06:00',
    updatedAt: '2026-05-01T00:00:00+06:00',
    author: 'Editors',
    html: '<p>Text</p>',
  });
});

test('a feed holds the thirty articles that changed last', async () => {
  const days = Array.from({ length: 31 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
  const many = libraryOf(
    Object.fromEntries(days.map((publishedAt) => [`on-${publishedAt}`, { publishedAt }])),
  );
  const urls = (await feedOf(many)).entries.map(({ url }) => url);
  expect(urls).toHaveLength(30);
  expect(urls).not.toContain('https://kajpath.example/en/on-2026-01-01');
});

test("ids differ between feeds, articles and languages, and stay when title, date, slug or the site's address change", async () => {
  const ids = async (of: Library, locale: 'bn' | 'en') => {
    const feed = await createFeed(of, locale, async () => page());
    return [feed?.id, ...(feed?.entries.map(({ id }) => id) ?? [])];
  };
  const all = [...(await ids(library, 'bn')), ...(await ids(library, 'en'))];
  expect(new Set(all).size).toBe(6);
  // RFC 9562: version 5, made of a name.
  for (const id of all)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const moved = libraryOf({
    renamed: {
      publishedAt: '2025-01-01',
      updatedAt: '2026-11-24',
      title: 'Another title',
      formerSlugs: ['old', 'older'],
    },
    new: { publishedAt: '2026-03-01' },
  });
  moved.site.url = 'https://moved.example';
  expect(await ids(moved, 'en')).toEqual(await ids(library, 'en'));
});

test('without articles there is no feed, because it would have no update time', async () => {
  expect(await createFeed({ ...library, listArticles: () => [] }, 'en', async () => page())).toBeUndefined();
});

test('the Atom feed is valid by RFC 4287, and links to itself and its page', async () => {
  const xml = renderAtom(await feedOf(library));
  expect(await listXmlErrors('atom', xml)).toEqual([]);
  expect(xml).toContain('xml:lang="en"');
  expect(xml).toContain(
    '<link rel="self" type="application/atom+xml" href="https://kajpath.example/en/feed.xml"/>',
  );
  expect(xml).toContain('<link rel="alternate" type="text/html" href="https://kajpath.example/en"/>');
});

test('the JSON feed is valid by JSON Feed 1.1, and links to itself and its page', async () => {
  const json = jsonFeedSchema.parse(JSON.parse(renderJsonFeed(await feedOf(library))));
  expect(json.feed_url).toBe('https://kajpath.example/en/feed.json');
  expect(json.home_page_url).toBe('https://kajpath.example/en');
});

/** Text as Canonical XML writes it (section 1.1). */
const canonical = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test.each(hostileTitles)('the title %j is literal in both formats', async (title) => {
  const feed = await feedOf(libraryOf({ fees: { publishedAt: '2026-01-01', title } }));
  const xml = renderAtom(feed);
  expect(await listXmlErrors('atom', xml)).toEqual([]);
  expect(await canonicalXml(xml)).toContain(
    `<entry><id>${feed.entries[0]?.id}</id><title>${canonical(title)}</title>`,
  );
  const json = jsonFeedSchema.parse(JSON.parse(renderJsonFeed(feed)));
  expect(json.items[0]?.title).toBe(title);
});

test('both formats have the text of an article with its markup', async () => {
  const body = '<p>]]> &lt;b&gt; &amp;amp; <a href="https://example.com/?a=1&amp;b=2">র‍্যাঙ্ক</a></p>';
  const feed = await feedOf(library, body);
  expect(feed.entries[0]?.html).toBe(body.replace(']]> ', ']]&gt; '));
  const xml = await canonicalXml(renderAtom(feed));
  expect(xml).toContain(`<content type="html">${canonical(feed.entries[0]?.html ?? '')}</content>`);
  const json = jsonFeedSchema.parse(JSON.parse(renderJsonFeed(feed)));
  expect(json.items[0]?.content_html).toBe(feed.entries[0]?.html);
});

test('characters that XML forbids do not break the feed', async () => {
  const feed = await feedOf(library);
  const [entry] = feed.entries;
  if (!entry) throw new Error('expected an entry');
  entry.title = 'a\u0000b\u000bc\ufffed\ud800e';
  expect(await listXmlErrors('atom', renderAtom(feed))).toEqual([]);
  expect(renderAtom(feed)).toContain('<title>abcde</title>');
});
