import { expect, test } from 'vitest';
import { absoluteUrl, href, reservedSlugs } from '@/lib/i18n/href';

test('addresses begin with the language and have no slash at the end', () => {
  expect(href.home('bn')).toBe('/bn');
  expect(href.article('en', 'marketplaces')).toBe('/en/marketplaces');
  expect(href.article('bn', 'marketplaces', 'fees')).toBe('/bn/marketplaces#fees');
  expect(href.topic('bn', 'money')).toBe('/bn/topics/money');
});

test.each(['bn', 'en', 'api', 'topics', 'images', 'search'])('no article can be called %s', (slug) => {
  expect(reservedSlugs).toContain(slug);
});

test('an absolute address is the path below the site', () => {
  expect(absoluteUrl('https://kajpath.example', '/bn/money')).toBe('https://kajpath.example/bn/money');
});
