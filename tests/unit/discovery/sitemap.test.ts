import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { buildSitemap } from '@/lib/discovery/seo/build-sitemap';
import { createSource, edit } from '@/tests/content/fixture';
import { listXmlErrors } from '@/tests/schemas/validate-xml';

/** One article changed on the 24th, the other one the day before. */
const earlier = edit('articles/second/article.yaml', 'updatedAt: 2026-11-24', 'updatedAt: 2026-11-23');
const library = createLibrary(parseContent(createSource(earlier)).model);
const [{ text: xml } = { text: '' }, ...parts] = buildSitemap(library);

test('the sitemap is valid by the schema of sitemaps.org', async () => {
  expect(await listXmlErrors('sitemap', xml)).toEqual([]);
  expect(parts).toEqual([]);
});

test('a large site has an index at the same address, and its parts list the same pages', async () => {
  const [index, ...parts] = buildSitemap(library, 5);
  expect(index?.path).toBe('/sitemap.xml');
  expect(await listXmlErrors('siteindex', index?.text ?? '')).toEqual([]);
  expect(listLocations(index?.text ?? '')).toEqual(parts.map(({ path }) => `https://kajpath.example${path}`));
  // The home page is in the first of them, the article of the 24th in the last.
  expect(index?.text).toMatch(/sitemap-1\.xml<\/loc><lastmod>2026-11-24</);
  for (const { text } of parts) {
    expect(await listXmlErrors('sitemap', text)).toEqual([]);
    expect(listLocations(text).length).toBeLessThanOrEqual(5);
  }
  expect(parts.flatMap(({ text }) => listLocations(text))).toEqual(listLocations(xml));
});

function listLocations(text: string): string[] {
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
}

const entries = xml.split('<url>').slice(1);

test('a list of articles changes with the last of them, the calculator when a fee was last checked', () => {
  const dayOf = (path: string) => {
    const entry = entries.find((candidate) =>
      candidate.includes(`<loc>https://kajpath.example${path}</loc>`),
    );
    return /<lastmod>([^<]+)</.exec(entry ?? '')?.[1];
  };
  expect(dayOf('/bn/second')).toBe('2026-11-23');
  expect(dayOf('/bn')).toBe('2026-11-24');
  expect(dayOf('/en/topics/basics')).toBe('2026-11-24');
  expect(dayOf('/en/take-home')).toBe('2026-11-23');
});

test('each language of a page has its own entry, with both as alternates and the default', () => {
  // Two articles, a topic and its sources, all sources, the programmes, the glossary, the take-home page, the check
  // of messages, the builder of proposals and the home page, in two languages.
  expect(entries).toHaveLength(26);
  const twins = entries.filter((entry) =>
    /<loc>https:\/\/kajpath\.example\/(?:bn|en)\/first<\/loc>/.test(entry),
  );
  expect(twins).toHaveLength(2);
  for (const entry of twins) {
    expect(entry).toContain('<lastmod>2026-11-24</lastmod>');
    for (const [hreflang, locale] of [
      ['bn', 'bn'],
      ['en', 'en'],
      ['x-default', 'bn'],
    ]) {
      expect(entry).toContain(
        `<xhtml:link rel="alternate" hreflang="${hreflang}" href="https://kajpath.example/${locale}/first"/>`,
      );
    }
  }
});
