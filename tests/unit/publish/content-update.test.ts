import { expect, test } from 'vitest';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { dropPositions } from '@/lib/content/parse/drop-positions';
import { parseContent } from '@/lib/content/parse/parse-content';
import { createContentListener, createContentTeller } from '@/lib/publish/render/content-update';
import { createSource } from '@/tests/content/fixture';

const { model } = parseContent(createSource());

/** The same content with other articles. */
const withArticles = (change: (articles: ContentModel['articles']) => void): ContentModel => {
  const articles = new Map(model.articles);
  change(articles);
  return { ...model, articles };
};
const [first, second] = [model.articles.get('first'), model.articles.get('second')];
if (!first || !second) throw new Error('the fixture has two articles');

test('who listens has the content that was told, after every update', () => {
  const [tell, listen] = [createContentTeller(), createContentListener()];
  const models = [
    model,
    withArticles((articles) => articles.delete('first')),
    withArticles((articles) => articles.set('first', { ...first }).set('a-third', { ...second })),
    { ...model, today: '2030-01-01' },
    withArticles((articles) => articles.clear()),
    model,
  ];
  for (const own of models) {
    const heard = listen(structuredClone(tell(own)));
    expect({ ...heard, articles: Object.fromEntries(heard.articles) }).toEqual({
      ...dropPositions(own),
      articles: Object.fromEntries(dropPositions(own).articles),
    });
    expect([...heard.articles.keys()]).toEqual([...own.articles.keys()].sort());
  }
});

test('only articles that have changed are told, and those that are gone by their slugs', () => {
  const tell = createContentTeller();
  const slugsOf = (own: ContentModel) => {
    const { articles, removed } = tell(own);
    return { changed: articles.map(([slug]) => slug), removed };
  };
  expect(slugsOf(model)).toEqual({ changed: ['first', 'second'], removed: [] });
  expect(slugsOf({ ...model, today: '2030-01-01' })).toEqual({ changed: [], removed: [] });
  const changed = withArticles((articles) => articles.set('second', { ...second }));
  expect(slugsOf(changed)).toEqual({ changed: ['second'], removed: [] });
  expect(slugsOf(withArticles((articles) => articles.delete('first')))).toEqual({
    changed: ['second'],
    removed: ['first'],
  });
});
