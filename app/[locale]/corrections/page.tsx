import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReportSection } from '@/components/about/ReportSection';
import { PageShell } from '@/components/site/PageShell';
import { SitePage } from '@/components/site/SitePage';
import { StructuredData } from '@/components/site/StructuredData';
import { readFormResult } from '@/lib/comments/form-result';
import { loadReportToken, reportQuerySchema } from '@/lib/comments/load-report-form';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { pageGraph } from '@/lib/discovery/seo/structured-data';
import { href, sitePages } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadCompiledArticle } from '@/lib/mdx/load-compiled-article';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';
import { moduleLoader } from '@/lib/publish/module-loader';

type Props = PageProps<'/[locale]/corrections'>;

const path = (of: Locale) => href.corrections(of);

async function loadPage() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const page = library.getPage(sitePages.corrections) ?? notFound();
  return { locale, library, page };
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale, library, page } = await loadPage();
  const t = await getTranslations('ReportForm');
  const { title, description } = page.texts[locale];
  const isRefused = readFormResult().report !== undefined;
  return pageMetadata(library, {
    locale,
    title: isRefused ? t('refusedTitle', { title }) : title,
    description,
    path,
  });
}

export default async function Page({ searchParams }: Props) {
  const { locale, library, page } = await loadPage();
  const query = reportQuerySchema.parse(await searchParams);
  const compiled = await loadCompiledArticle(library, page, locale);
  const steps = breadcrumbLinks(library, locale);
  const own = { href: path(locale), label: page.texts[locale].title };
  const script = await browserModulePath('comments');
  const { report: refused } = readFormResult();
  const token = await loadReportToken(locale);
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <SitePage {...{ page, compiled, library, steps }}>
        <ReportSection
          {...{ library, token, refused }}
          page={query.page ?? ''}
          isSent={query.sent !== undefined}
        />
      </SitePage>
      <StructuredData graph={pageGraph(library, locale, { page, steps: [...steps, own] })} />
      {refused?.difficulty && <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />}
    </PageShell>
  );
}
