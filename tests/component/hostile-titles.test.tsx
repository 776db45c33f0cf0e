import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { ArticlePage } from '@/components/article/ArticlePage';
import { StructuredData } from '@/components/site/StructuredData';
import { TopicPage } from '@/components/site/TopicPage';
import type { Article } from '@/lib/content/article';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { articleGraph, listGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';
import { moduleLoader, sourcesCloser } from '@/lib/publish/module-loader';
import { createSource } from '@/tests/content/fixture';
import { hostileTitles } from '@/tests/hostile-titles';
import { graphSchema } from '@/tests/schemas/structured-data';
import { listParts, render } from './render';

/* The deep test of a whole build (tests/e2e/hostile-build.deep.spec.ts) proves the same in the finished documents. */

const library = createLibrary(parseContent(createSource()).model);
const [first] = library.listArticles();
if (!first) throw new Error('the fixture has no article');

const titled = (title: string): Article => {
  const text = { title, description: `${title} ${title}` };
  const { bn, en } = first.texts;
  return { ...first, texts: { bn: { ...bn, ...text }, en: { ...en, ...text } } };
};
const articles = hostileTitles.map(titled);
const script = '/assets/article.0.js';
const compiled = { code: 'return { default: () => null }', headings: [], terms: [], wordCount: 100 };
const cases = localeList.flatMap((locale) => articles.map((article) => [locale, article] as const));

/** The main part of an article, with the data for search engines. */
function articlePage(locale: Locale, article: Article): string {
  const steps = [
    ...breadcrumbLinks(library, locale),
    { href: href.article(locale, article.slug), label: article.texts[locale].title },
  ];
  const picture = { address: '/og/x.png', alt: article.texts[locale].title };
  return render(
    <>
      <ArticlePage
        {...{ article, compiled, library, script, steps }}
        adScript={undefined}
        readAlso={[article]}
      />
      <StructuredData graph={articleGraph(library, locale, { article, steps, picture })} />
    </>,
    locale,
  );
}

/** The graph in a page, parsed as search engines parse it. */
function readGraph(html: string) {
  const data = listParts(html, 'script').find(({ attributes }) => attributes.type === 'application/ld+json');
  return graphSchema.parse(JSON.parse(data?.text ?? ''))['@graph'];
}

async function listFaults(html: string): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

test.each(cases)(
  'in %s the title of an article stands literally in its page and its data (%#)',
  async (locale, article) => {
    const { title } = article.texts[locale];
    const html = articlePage(locale, article);
    expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([title]);
    expect(listParts(html, 'nav')[0]?.text).toContain(title);
    expect(listParts(html, 'script').map(({ attributes, text }) => attributes.type ?? text)).toEqual([
      sourcesCloser,
      moduleLoader(script),
      'application/ld+json',
    ]);
    expect(readGraph(html).find((node) => node['@type'] === 'Article')).toMatchObject({ headline: title });
    expect(await listFaults(html)).toEqual([]);
  },
);

test.each(localeList)(
  'in %s the list of a topic has every title literally, for readers and as data',
  async (locale) => {
    const [topic] = library.listTopics();
    if (!topic) throw new Error('the fixture has no topic');
    const steps = [...breadcrumbLinks(library, locale), { href: '/x', label: 'x' }];
    const items = articles.map(({ slug, texts }) => ({
      href: href.article(locale, slug),
      label: texts[locale].title,
    }));
    const html = render(
      <>
        <TopicPage
          {...{ library, steps }}
          list={{ topic, articles, page: 1, pages: 1, total: articles.length }}
          articles={articles.map((article, index) => ({
            article: { ...article, slug: `a-${index}` },
            wordCount: 100,
          }))}
        />
        <StructuredData graph={listGraph(library, locale, { items, steps })} />
      </>,
      locale,
    );
    expect(listParts(html, 'h2').map(({ text }) => text)).toEqual(hostileTitles);
    const list = readGraph(html).flatMap((node) =>
      node['@type'] === 'ItemList' ? node.itemListElement : [],
    );
    expect(list.map(({ name }) => name)).toEqual(hostileTitles);
    expect(await listFaults(html)).toEqual([]);
  },
);

test.each(hostileTitles)('a document keeps the title that Next.js wrote (%#)', (title) => {
  const makeDocument = createDocumentMaker('', {
    own: { siteUrl: 'https://kajpath.example', modules: new Set() },
    reportIntruders: (_, intruders) => expect(intruders).toEqual([]),
  });
  const html = render(
    <html lang="en">
      <head>
        <title>{title}</title>
        <meta property="og:title" content={title} />
      </head>
      <body>
        <p>{title}</p>
      </body>
    </html>,
    'en',
  );
  const document = makeDocument(`<!DOCTYPE html>${html}`, '/en/a');
  expect(listParts(document, 'title')[0]?.text).toBe(title);
  expect(listParts(document, 'meta')[0]?.attributes.content).toBe(title);
  expect(listParts(document, 'p').map(({ text }) => text)).toEqual([title]);
  expect(listParts(document, 'script')).toEqual([]);
});
