import { expect, test } from 'vitest';
import { createArticleId } from '@/lib/content/create-article-id';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { createSource, frontmatter } from '@/tests/content/fixture';

type Given = { publishedAt: string; topic?: string; readAlso?: string[]; sources?: string[] };

/** A library of the articles given, all else as in the fixture. */
function libraryOf(articles: Record<string, Given>) {
  const files = Object.entries(articles).flatMap(
    ([slug, { publishedAt, topic, readAlso = [], sources = [] }]) => [
      [
        `articles/${slug}/article.yaml`,
        JSON.stringify({
          id: createArticleId(),
          topic: topic ?? 'basics',
          author: 'editors',
          publishedAt,
          updatedAt: publishedAt,
          readAlso,
          sources,
        }),
      ],
      [`articles/${slug}/bn.mdx`, `${frontmatter.bn}\nক\n`],
      [`articles/${slug}/en.mdx`, `${frontmatter.en}\na\n`],
    ],
  );
  const without = ['first', 'second'].flatMap((slug) =>
    ['article.yaml', 'bn.mdx', 'en.mdx'].map((name) => [`articles/${slug}/${name}`, undefined]),
  );
  const topics = `money:\n  title: { bn: টাকা, en: Money }\n  description: { bn: টাকা।, en: Money. }
empty:\n  title: { bn: ফাঁকা, en: Empty }\n  description: { bn: ফাঁকা।, en: Empty. }
basics:\n  title: { bn: গোড়া, en: Basics }\n  description: { bn: গোড়া।, en: Basics. }\n`;
  const { model, problems } = parseContent(
    createSource({ ...Object.fromEntries([...without, ...files]), 'data/topics.yaml': topics }),
  );
  expect(problems).toEqual([]);
  return createLibrary(model);
}

const slugs = (articles: { slug: string }[]) => articles.map(({ slug }) => slug);

const library = libraryOf({
  b: { publishedAt: '2026-02-01', readAlso: ['old'] },
  a: { publishedAt: '2026-02-01', sources: ['fees', 'circular'] },
  old: { publishedAt: '2025-01-01', topic: 'money' },
  new: { publishedAt: '2026-03-01', readAlso: ['b', 'old'] },
  middle: { publishedAt: '2026-01-15' },
});

test('articles are sorted newest first, on the same day by slug', () => {
  expect(slugs(library.listArticles())).toEqual(['new', 'a', 'b', 'middle', 'old']);
});

test('topics are in the editor’s order, without those that have no article', () => {
  expect(library.listTopics().map(({ id }) => id)).toEqual(['money', 'basics']);
  expect(library.getTopic('empty')).toBeUndefined();
  expect(slugs(library.listArticlesOfTopic('basics'))).toEqual(['new', 'a', 'b', 'middle']);
  expect(library.listArticlesOfTopic('empty')).toEqual([]);
});

test('read-also is the editor’s choice, topped up with the newest of the topic, without the article itself', () => {
  expect(slugs(library.listReadAlso('b'))).toEqual(['old', 'new', 'a', 'middle']);
  expect(slugs(library.listReadAlso('new'))).toEqual(['b', 'old', 'a', 'middle']);
  expect(slugs(library.listReadAlso('b', 2))).toEqual(['old', 'new']);
  expect(library.listReadAlso('old')).toEqual([]);
  expect(library.listReadAlso('unknown')).toEqual([]);
});

test('sources are numbered from 1 in the order of article.yaml', () => {
  const sources = library.listSources('a');
  expect([...sources].map(([id, { number, lang }]) => [id, number, lang])).toEqual([
    ['fees', 1, 'en'],
    ['circular', 2, 'bn'],
  ]);
  expect(library.listSources('b').size).toBe(0);
});

test('an article has its facts and both its texts', () => {
  const article = library.getArticle('a');
  expect(article?.texts.bn.title).toBe('কাজের শুরু কোথায়');
  expect(library.getBody('a', 'en')).toMatchObject({
    file: 'content/articles/a/en.mdx',
    body: expect.stringMatching(/^\n{4} {2}Look for work .+\n\n\na\n$/),
    bodyLine: 7,
  });
});

test('nothing is found under a name that every object inherits', () => {
  expect(library.getTerm('escrow')?.term.en).toBe('escrow');
  expect(library.getTerm('constructor')).toBeUndefined();
  expect(library.getArticle('constructor')).toBeUndefined();
  expect(library.getTable('constructor')).toBeUndefined();
});

test('SITE_URL overrides the url of site.yaml', () => {
  const urlOf = (siteUrl?: string) =>
    createLibrary(parseContent({ ...createSource(), siteUrl }).model).site.url;
  expect(urlOf()).toBe('https://kajpath.example');
  expect(urlOf('https://preview.example')).toBe('https://preview.example');
});

test('a library without its site is refused', () => {
  const { model } = parseContent(createSource({ 'site.yaml': undefined }));
  expect(() => createLibrary(model)).toThrow('site.yaml, scam-signs.yaml or messages are missing');
});
