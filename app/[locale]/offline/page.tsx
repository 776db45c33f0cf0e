import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfflinePage } from '@/components/offline/OfflinePage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { countArticles } from '@/lib/publish/hand/estimate-sizes';
import { loadShell } from '@/lib/publish/load-shell';
import { isOfferedWhole } from '@/lib/publish/whole-guide';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const t = await getTranslations('OfflinePage');
  const facts = { locale, title: t('title'), description: t('description'), path: href.offline };
  return pageMetadata(await loadLibrary(), facts);
}

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const t = await getTranslations('OfflinePage');
  const steps = breadcrumbLinks(library, locale);
  const own = { href: href.offline(locale), label: t('heading') };
  const script = await browserModulePath('offline');
  const articles = countArticles(library);
  return (
    <PageShell {...(await loadShell(library))} path={href.offline}>
      <OfflinePage
        {...{ steps, script }}
        isOffered={library.site.offline !== false && isOfferedWhole(articles)}
        articles={articles}
      />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
