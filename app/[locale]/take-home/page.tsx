import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { TakeHomePage } from '@/components/take-home/TakeHomePage';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';
import { isFormFilled, takeHomeQuerySchema } from '@/lib/subject/take-home/take-home-query';

type Props = PageProps<'/[locale]/take-home'>;

async function loadPage({ searchParams }: Props) {
  const locale = await pageLocale();
  const query = takeHomeQuerySchema.parse(await searchParams);
  return { locale, query, library: await loadLibrary() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, query } = await loadPage(props);
  const t = await getTranslations('TakeHomePage');
  return pageMetadata(library, {
    locale,
    title: t('title'),
    description: t('description'),
    path: href.takeHome,
    noindex: isFormFilled(query),
  });
}

export default async function Page(props: Props) {
  const { locale, library, query } = await loadPage(props);
  const steps = breadcrumbLinks(library, locale);
  const script = await browserModulePath('takeHome');
  const t = await getTranslations('TakeHomePage');
  const own = { href: href.takeHome(locale), label: t('title') };
  return (
    <PageShell {...(await loadShell(library))} path={(of) => href.takeHome(of, query)}>
      <TakeHomePage {...{ library, steps, query, script }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
