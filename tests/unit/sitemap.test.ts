import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse-content';
import { buildSitemap } from '@/lib/seo/sitemap';
import { createSource } from '@/tests/content/fixture';
import { listXmlErrors } from '@/tests/schemas/validate-xml';

const xml = buildSitemap(createLibrary(parseContent(createSource()).model));

test('the sitemap is valid by the schema of sitemaps.org', async () => {
  expect(await listXmlErrors('sitemap', xml)).toEqual([]);
});

test('each language of a page stands for itself and names both, and the default', () => {
  const entries = xml.split('<url>').slice(1);
  // Two articles, a topic and its sources, all sources, the programmes, the glossary, the take-home page and the home page,
  // in two languages.
  expect(entries).toHaveLength(18);
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
