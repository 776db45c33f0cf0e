import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PhrasesPage } from '@/components/phrases/PhrasesPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { listGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadShell } from '@/lib/publish/load-shell';

const path = (locale: Locale) => href.phrases(locale);

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const t = await getTranslations('PhrasesPage');
  const facts = { locale, title: t('title'), description: t('description'), path };
  return pageMetadata(await loadLibrary(), facts);
}

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const t = await getTranslations('PhrasesPage');
  const groups = library.phrases;
  const items = Object.entries(groups).map(([group, { title }]) => ({
    label: title[locale],
    href: href.phrases(locale, group),
  }));
  if (items.length === 0) notFound();
  const steps = breadcrumbLinks(library, locale);
  const own = { href: path(locale), label: t('heading') };
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <PhrasesPage {...{ steps, groups }} />
      <StructuredData graph={listGraph(library, locale, { items, steps: [...steps, own] })} />
    </PageShell>
  );
}
