import type { Metadata } from 'next';
import { HomePage } from '@/components/home/HomePage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { homeGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadListedArticles, loadPathMinutes } from '@/lib/mdx/load-compiled-article';
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

/** Articles on the home page. */
const newestCount = 5;

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const newest = await loadListedArticles(library, library.listNewest(newestCount), locale);
  const minutes = await loadPathMinutes(library, locale);
  return (
    <PageShell {...(await loadShell(library))} path={href.home}>
      <HomePage library={library} newest={newest} minutes={minutes} />
      <StructuredData graph={homeGraph(library, locale)} />
    </PageShell>
  );
}
