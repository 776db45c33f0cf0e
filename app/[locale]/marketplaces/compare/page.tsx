import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ComparePage } from '@/components/comparison/ComparePage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { comparedArticle, href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';
import { listComparedPayoutIds } from '@/lib/subject/marketplaces/compare-marketplaces';
import { addressQuery, parseCompareQuery } from '@/lib/subject/marketplaces/compare-query';

type Props = PageProps<'/[locale]/marketplaces/compare'>;

/** Loads the article's comparison; 404 when there is no such article. */
async function loadPage({ searchParams }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const article = library.findArticle(comparedArticle) ?? notFound();
  const table = library.getTable('marketplaces') ?? notFound();
  const { marketplaces, money } = library;
  const payouts = listComparedPayoutIds({ marketplaces, payouts: money.payouts });
  const choices = { payouts, marketplaces: Object.keys(marketplaces) };
  return { locale, library, article, table, query: parseCompareQuery(await searchParams, choices) };
}

/** Search engines and shares get the article: this page adds nothing to it. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, article } = await loadPage(props);
  const t = await getTranslations('ComparePage');
  const path = (of: Locale) => href.article(of, article.slug);
  return pageMetadata(library, {
    locale,
    title: t('title'),
    description: t('description'),
    path,
    noindex: true,
  });
}

export default async function Page(props: Props) {
  const { locale, library, article, table, query } = await loadPage(props);
  const t = await getTranslations('ComparePage');
  const above = breadcrumbLinks(library, locale, library.getTopic(article.topic));
  const steps = [...above, { href: href.article(locale, article.slug), label: t('article') }];
  const own = { href: href.compare(locale), label: t('title') };
  const script = await browserModulePath('compare');
  return (
    <PageShell {...(await loadShell(library))} path={(of) => href.compare(of, addressQuery(query))}>
      <ComparePage {...{ library, table, steps, query, script }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
