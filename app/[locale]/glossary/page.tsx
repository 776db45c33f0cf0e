import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GlossaryPage } from '@/components/glossary/GlossaryPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { glossaryGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadShell } from '@/lib/publish/load-shell';
import { listTerms } from '@/lib/subject/glossary/list-terms';
import { loadArticlesByTerm } from '@/lib/subject/glossary/load-articles-by-term';

const path = (locale: Locale) => href.glossary(locale);

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const t = await getTranslations('GlossaryPage');
  const facts = { locale, title: t('title'), description: t('description'), path };
  return pageMetadata(await loadLibrary(), facts);
}

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const t = await getTranslations('GlossaryPage');
  const steps = breadcrumbLinks(library, locale);
  const own = { href: path(locale), label: t('title') };
  const terms = listTerms(library, locale);
  const explainers = await loadArticlesByTerm(library, locale);
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <GlossaryPage {...{ steps, terms, explainers }} />
      <StructuredData graph={glossaryGraph(library, locale, { terms, steps: [...steps, own] })} />
    </PageShell>
  );
}
