import { expect, test } from 'vitest';
import { ArticleBody } from '@/components/mdx/ArticleBody';
import { authorComponents } from '@/lib/content/author-components';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { renderFeedText } from '@/lib/discovery/feed/render-feed-text';
import { loadCompiledArticle } from '@/lib/mdx/load-compiled-article';
import { createSource, frontmatter } from '@/tests/content/fixture';
import { listParts, readText, render } from './render';

/** The chart of the examples. */
const chart = `kind: bars
own: true
title: { bn: ফি, en: Fees }
bars:
  - { label: { bn: ক, en: A }, value: 5, text: { bn: ৫, en: '5' } }
  - { label: { bn: খ, en: B }, value: 9, text: { bn: ৯, en: '9' } }
`;

/** Renders an article with this text, in a library that has what the examples refer to. */
async function renderExample(example: string): Promise<string> {
  const text = example
    .replaceAll(/source-id|table-id|chart-id/g, 'fees')
    .replaceAll('other-article', 'second');
  const source = createSource({
    'articles/first/en.mdx': `${frontmatter.en}\n${text}\n`,
    'charts/fees.yaml': chart,
  });
  const library = createLibrary(parseContent(source).model);
  const article = library.getArticle('first');
  if (!article) throw new Error('expected the article "first"');
  const { code } = await loadCompiledArticle(library, article, 'en');
  return render(<ArticleBody article={article} code={code} library={library} />, 'en');
}

test.each(Object.entries(authorComponents))(
  'the example of %s renders, and a feed keeps its text without what needs the page',
  async (_, { example, pageOnlyTag }) => {
    const html = await renderExample(example({ word: 'escrow', sentence: 'Begin.' }));
    expect(readText(html)).not.toBe('');
    const feed = renderFeedText(`<article>${html}</article>`, 'https://kajpath.example/en/first');
    expect(readText(feed)).toBe(readText(html));
    expect(feed).not.toMatch(/<(?:button|dialog|form|input|select|textarea)\b/);
    if (!pageOnlyTag) return;
    expect(listParts(html, pageOnlyTag), 'the renderer makes the tag').not.toEqual([]);
    expect(listParts(feed, pageOnlyTag)).toEqual([]);
  },
);
