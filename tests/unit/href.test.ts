import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { absoluteUrl, comparedArticle, href } from '@/lib/i18n/href';
import { reservedSlugs } from '@/lib/i18n/reserved-slugs';

test('addresses begin with the language and have no slash at the end', () => {
  expect(href.home('bn')).toBe('/bn');
  expect(href.article('en', 'marketplaces')).toBe('/en/marketplaces');
  expect(href.article('bn', 'marketplaces', 'fees')).toBe('/bn/marketplaces#fees');
  expect(href.topic('bn', 'money')).toBe('/bn/topics/money');
});

test.each(['bn', 'en', 'api', 'topics', 'images', 'search'])('no article can be called %s', (slug) => {
  expect(reservedSlugs).toContain(slug);
});

test('no article can have the address of a page', () => {
  const pages = readdirSync('app/[locale]', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .map(({ name }) => name);
  expect(pages).toContain('glossary');
  // Below an article, where the article keeps its own address.
  expect(pages.filter((name) => name !== comparedArticle && !reservedSlugs.includes(name))).toEqual([]);
});

test('an absolute address is the path below the site', () => {
  expect(absoluteUrl('https://kajpath.example', '/bn/money')).toBe('https://kajpath.example/bn/money');
});
