import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PhraseGroupPage } from '@/components/phrases/PhraseGroupPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { getOwn } from '@/lib/content/get-own';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';

type Props = PageProps<'/[locale]/phrases/[group]'>;

/** Loads a group of situations; 404 when there is none of that name. */
async function loadPage({ params }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const { group: id } = await params;
  const group = getOwn(library.phrases, id) ?? notFound();
  return { locale, library, id, group, path: (of: Locale) => href.phrases(of, id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, group, path } = await loadPage(props);
  const t = await getTranslations('PhraseGroupPage');
  const title = t('title', { group: group.title[locale] });
  return pageMetadata(library, { locale, title, description: group.description[locale], path });
}

export default async function Page(props: Props) {
  const { locale, library, id, group, path } = await loadPage(props);
  const t = await getTranslations('PhrasesPage');
  const steps = [...breadcrumbLinks(library, locale), { href: href.phrases(locale), label: t('heading') }];
  const own = { href: path(locale), label: group.title[locale] };
  const others = Object.entries(library.phrases)
    .filter(([other]) => other !== id)
    .map(([other, { title }]) => ({ href: href.phrases(locale, other), label: title[locale] }));
  const script = await browserModulePath('phrases');
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <PhraseGroupPage {...{ steps, group, others, script }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
