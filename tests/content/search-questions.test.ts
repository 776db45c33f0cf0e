import { expect, test } from 'vitest';
import { answerId } from '@/lib/content/anchors';
import { library, search } from './search-queries';

const asked = library
  .listArticles()
  .flatMap(({ slug, questions }) =>
    Object.entries(questions).flatMap(([id, phrases]) =>
      phrases.map((query) => ({ query, slug, section: id === answerId ? '' : id })),
    ),
  );

test('97 % of what people ask, as editors have written it, finds the article first', () => {
  expect(asked.length).toBeGreaterThan(100);
  const missed = asked.filter(({ query, slug }) => search(query).sections[0]?.slug !== slug);
  expect(missed.length, missed.map(({ query }) => query).join('\n')).toBeLessThanOrEqual(asked.length * 0.03);
}, 60_000);

test('no reader sees a phrase: they find sections, whose texts have other words', () => {
  const [found] = search('got scammed what now').sections;
  expect(found).toMatchObject({ slug: 'avoiding-scams', section: 'first-hour' });
  expect(JSON.stringify(library.getArticle('avoiding-scams')?.texts)).not.toContain('got scammed');
});
