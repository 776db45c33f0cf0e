import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePage } from '@/components/article/ArticlePage';
import { PageShell } from '@/components/site/PageShell';
import { SitePage } from '@/components/site/SitePage';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { articleGraph, pageGraph } from '@/lib/discovery/seo/structured-data';
import { loadPictureLink } from '@/lib/discovery/share/load-picture';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadCompiledArticle } from '@/lib/mdx/load-compiled-article';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';

type Props = PageProps<'/[locale]/[slug]'>;

/** Loads the article or the page about the site; 404 when there is neither. */
async function loadPage({ params }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const { slug } = await params;
  const article = library.getArticle(slug);
  const page = article ?? library.getPage(slug) ?? notFound();
  return { locale, library, article, page, path: (of: Locale) => href.article(of, slug) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, article, page, path } = await loadPage(props);
  const { title, description } = page.texts[locale];
  return pageMetadata(library, { locale, title, description, path, article });
}

export default async function Page(props: Props) {
  const { locale, library, article, page, path } = await loadPage(props);
  const compiled = await loadCompiledArticle(library, page, locale);
  if (!article) {
    const steps = breadcrumbLinks(library, locale);
    const own = { href: path(locale), label: page.texts[locale].title };
    return (
      <PageShell {...(await loadShell(library))} path={path}>
        <SitePage {...{ page, compiled, library, steps }} />
        <StructuredData graph={pageGraph(library, locale, { page, steps: [...steps, own] })} />
      </PageShell>
    );
  }
  const readAlso = library.listReadAlso(article.slug);
  const steps = breadcrumbLinks(library, locale, library.getTopic(article.topic));
  const script = await browserModulePath('article');
  const adScript = library.site.ads && (await browserModulePath('ads'));
  const picture = await loadPictureLink(library, path(locale));
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <ArticlePage {...{ article, compiled, library, steps, readAlso, script, adScript }} />
      <StructuredData graph={articleGraph(library, locale, { article, steps, picture })} />
    </PageShell>
  );
}
