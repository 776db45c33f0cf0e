import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { ArticlePage } from '@/components/article/ArticlePage';
import { PageShell } from '@/components/site/PageShell';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { type ContentFiles, readContentFiles } from '@/lib/content/parse/read-content-files';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { type Locale, timeZone } from '@/lib/i18n/locales';
import { loadCompiledArticle } from '@/lib/mdx/load-compiled-article';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { readCodeBuild } from '@/lib/publish/code-build';
import { createDocumentMaker } from '@/lib/publish/create-document-maker';

/*
 * An article of everything that an article can hold, as the site would show it: with the site's own content, compiler,
 * components and style, cut and stripped as in a build. Only the metadata of Next.js is not there.
 */

const folder = join(process.cwd(), 'tests/e2e/showcase');
const slug = 'showcase';

/** Its picture: address on the site, and file. */
export const picture = { path: '/images/desk.svg', file: join(folder, 'images/desk.svg') };

/** The site's content and the showcase's: files that both have, such as the list of sources, are joined. */
export async function readShowcase(): Promise<ContentFiles> {
  const [site, own] = await Promise.all([readContentFiles(), readContentFiles(join(folder, 'content'))]);
  const texts = new Map(site.files.map(({ path, text }) => [path, text]));
  for (const { path, text } of own.files) texts.set(path, `${texts.get(path) ?? ''}${text}`);
  const { width, height } = imageSize(await readFile(picture.file));
  return {
    ...site,
    files: [...texts].map(([path, text]) => ({ path, text })),
    images: new Map([...site.images, [picture.path, { width, height }]]),
    problems: [...site.problems, ...own.problems],
  };
}

/** Address on the site, and the whole document. */
type Showcase = { path: string; html: string };

const rendered: Partial<Record<Locale, Promise<Showcase>>> = {};

/** The showcase as a document of the build at hand, rendered once in each worker. */
export function renderShowcase(locale: Locale): Promise<Showcase> {
  rendered[locale] ??= render(locale);
  return rendered[locale];
}

async function render(locale: Locale): Promise<Showcase> {
  const library = createLibrary(parseContent(await readShowcase()).model);
  const article = library.getArticle(slug);
  if (!article) throw new Error(`no article ${slug} in ${folder}`);
  const compiled = await loadCompiledArticle(library, article, locale);
  const readAlso = library.listReadAlso(slug);
  const steps = breadcrumbLinks(library, locale, library.getTopic(article.topic));
  const script = await browserModulePath('article');
  const path = href.article(locale, slug);
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={library.messages[locale]} timeZone={timeZone}>
      <html lang={locale}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{article.texts[locale].title}</title>
        </head>
        <body>
          <PageShell
            site={library.site}
            topics={library.listTopics()}
            pages={library.listPages()}
            path={(of) => href.article(of, slug)}
          >
            <ArticlePage {...{ article, compiled, library, steps, readAlso, script, adScript: undefined }} />
          </PageShell>
        </body>
      </html>
    </NextIntlClientProvider>,
  );
  const { css } = await readCodeBuild();
  const makeDocument = createDocumentMaker(css, {
    own: { siteUrl: library.site.url, modules: new Set([script]) },
    reportIntruders: (_, intruders) => {
      throw new Error(intruders.join('\n'));
    },
  });
  return { path, html: makeDocument(`<!DOCTYPE html>${page}`, path) };
}
