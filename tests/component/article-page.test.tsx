import { expect, test } from 'vitest';
import { ArticlePage } from '@/components/article/ArticlePage';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { loadCompiledArticle } from '@/lib/mdx/load-compiled-article';
import { createSource, edit } from '@/tests/content/fixture';
import { bothLocales, listParts, messageOf, readText, render } from './render';

/** The page of the first article of the fixture, whose text has three sections. */
async function renderPage(locale: Locale): Promise<string> {
  const heading = '## Start [#start]';
  const more = edit('articles/first/en.mdx', heading, `## A [#a]\n\n## B [#b]\n\n${heading}`);
  const bn = edit('articles/first/bn.mdx', '## শুরু [#start]', '## ক [#a]\n\n## খ [#b]\n\n## শুরু [#start]');
  const checked = edit(
    'data/sources.yaml',
    'publishedAt: 2023-10\n  checkedAt: 2026-11-23',
    'checkedAt: 2026-05-01',
  );
  const library = createLibrary(parseContent(createSource({ ...more, ...bn, ...checked })).model);
  const article = library.getArticle('first');
  if (!article) throw new Error('expected the article "first"');
  const compiled = await loadCompiledArticle(library, article, locale);
  const script = '/assets/article.0.js';
  return render(
    <ArticlePage {...{ article, compiled, library, script }} adScript={undefined} steps={[]} readAlso={[]} />,
    locale,
  );
}

test.each(bothLocales)(
  'in %s the answer stands above the contents and the text, and the share button below them',
  async (locale) => {
    const html = await renderPage(locale);
    const order = ['<h1', 'class="meta"', 'class="in-short"', 'class="toc"', '<h2 id="a"', 'class="tools"'];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html.match(/class="tools"/g)).toHaveLength(1);
  },
);

test.each(bothLocales)('in %s the description is not shown', async (locale) => {
  const { texts } = createLibrary(parseContent(createSource()).model).getArticle('first') ?? {};
  expect(readText(await renderPage(locale))).not.toContain(texts?.[locale].description);
});

test.each(bothLocales)('in %s the head says since when all sources have been checked', async (locale) => {
  const [line] = listParts(await renderPage(locale), 'ul');
  const words = messageOf(locale, 'ArticleSummary', 'checked').replace(/<\/?day>/g, '');
  expect(line?.text).toContain(words.replace('{date}', formatDate('2026-05-01', locale)));
});
