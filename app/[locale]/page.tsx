import type { Metadata } from 'next';
import { HomePage } from '@/components/site/HomePage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { homeGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadListedArticles } from '@/lib/mdx/load-compiled-article';
import { loadShell } from '@/lib/publish/load-shell';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const { name, tagline } = library.site;
  return pageMetadata(library, {
    locale,
    title: name[locale],
    description: tagline[locale],
    path: href.home,
  });
}

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const articles = await loadListedArticles(library, library.listArticles(), locale);
  return (
    <PageShell {...(await loadShell(library))} path={href.home}>
      <HomePage
        site={library.site}
        paths={library.listLearningPaths()}
        topics={library.listTopics()}
        articles={articles}
      />
      <StructuredData graph={homeGraph(library, locale)} />
    </PageShell>
  );
}
