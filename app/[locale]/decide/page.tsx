import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FlowsPage } from '@/components/flows/FlowsPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { listGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadShell } from '@/lib/publish/load-shell';

/** Lists the flows; 404 when there are none. */
async function loadPage() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const flows = library.listFlows();
  if (flows.length === 0) notFound();
  return { locale, library, flows };
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale, library } = await loadPage();
  const t = await getTranslations('FlowsPage');
  return pageMetadata(library, {
    locale,
    title: `${t('title')} · ${library.site.name[locale]}`,
    description: t('description'),
    path: href.flows,
  });
}

export default async function Page() {
  const { locale, library, flows } = await loadPage();
  const t = await getTranslations('FlowsPage');
  const steps = breadcrumbLinks(library, locale);
  const own = { href: href.flows(locale), label: t('title') };
  const items = flows.map(({ id, title }) => ({ href: href.flow(locale, id), label: title[locale] }));
  return (
    <PageShell {...(await loadShell(library))} path={href.flows}>
      <FlowsPage {...{ steps, flows }} />
      <StructuredData graph={listGraph(library, locale, { items, steps: [...steps, own] })} />
    </PageShell>
  );
}
