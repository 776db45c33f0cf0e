import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FlowPage } from '@/components/flows/FlowPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { getFlowPage } from '@/lib/content/flows/get-flow-page';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadShell } from '@/lib/publish/load-shell';

type Props = PageProps<'/[locale]/decide/[flow]/[[...answers]]'>;

/** Loads a page of a flow; 404 when the flow does not have it. */
async function loadPage({ params }: Props) {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const { flow: id, answers = [] } = await params;
  const flow = library.getFlow(id) ?? notFound();
  const page = getFlowPage(flow, answers) ?? notFound();
  const first = (of: Locale) => href.flow(of, id);
  return { locale, library, flow, page, first, path: (of: Locale) => href.flow(of, id, answers) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, library, flow, page, first, path } = await loadPage(props);
  const t = await getTranslations('FlowPage');
  const site = library.site.name[locale];
  const name = flow.title[locale];
  if (page.answers.length === 0)
    return pageMetadata(library, {
      locale,
      title: `${name} · ${site}`,
      description: flow.description[locale],
      path,
    });
  // Search engines know the first page of each flow: the others are answers to one reader.
  const isOutcome = page.kind === 'outcome';
  const title = isOutcome ? page.outcome.title[locale] : page.question.ask[locale];
  return pageMetadata(library, {
    locale,
    title: `${title} · ${name}`,
    description: isOutcome ? t('description', { flow: name }) : t('questionDescription', { flow: name }),
    path,
    noindex: true,
    canonicalPath: first,
    picturePath: first(locale),
  });
}

export default async function Page(props: Props) {
  const { locale, library, flow, page, first, path } = await loadPage(props);
  const t = await getTranslations('FlowsPage');
  const own = { href: first(locale), label: flow.title[locale] };
  const list = [...breadcrumbLinks(library, locale), { href: href.flows(locale), label: t('title') }];
  const isFirst = page.answers.length === 0;
  return (
    <PageShell {...(await loadShell(library))} path={path}>
      <FlowPage {...{ library, flow, page }} steps={isFirst ? list : [...list, own]} />
      {isFirst && <StructuredData graph={toolGraph(library, locale, [...list, own])} />}
    </PageShell>
  );
}
