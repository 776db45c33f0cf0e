import { expect, test } from 'vitest';
import { getPublicationState } from '@/lib/content/dates/publication';
import type { ArticleMeta } from '@/lib/content/schema/article-schema';

const article: ArticleMeta = {
  id: 'k7dq3vmz9t',
  topic: 'basics',
  author: 'editors',
  publishedAt: '2026-11-23',
  updatedAt: '2026-11-23',
  sources: [],
  readAlso: [],
};

test.each([
  ['2026-11-22', 'scheduled'],
  ['2026-11-23', 'published'],
  ['2026-11-24', 'published'],
] as const)('on %s an article of 23 November 2026 is %s', (today, publication) => {
  expect(getPublicationState(article, today)).toBe(publication);
});

test('a draft is not published, however old it is', () => {
  expect(getPublicationState({ ...article, draft: true }, '2026-12-31')).toBe('draft');
});
