import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProgrammesPage } from '@/components/programmes/ProgrammesPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { listGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';
import { listProgrammes } from '@/lib/subject/programmes/list-programmes';

const path = (locale: Locale) => href.programmes(locale);

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const t = await getTranslations('ProgrammesPage');
  const facts = { locale, title: t('title'), description: t('description'), path };
  return pageMetadata(await loadLibrary(), facts);
}

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const t = await getTranslations('ProgrammesPage');
  const steps = breadcrumbLinks(library, locale);
  const own = { href: path(locale), label: t('title') };
  const items = listProgrammes(library).map(({ id, name }) => ({
    label: name[locale],
    href: href.programmes(locale, id),
  }));
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <ProgrammesPage library={library} steps={steps} script={await browserModulePath('programmes')} />
      <StructuredData graph={listGraph(library, locale, { items, steps: [...steps, own] })} />
    </PageShell>
  );
}
