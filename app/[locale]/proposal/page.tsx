import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProposalPage } from '@/components/proposal/ProposalPage';
import { PageShell } from '@/components/site/PageShell';
import { StructuredData } from '@/components/site/StructuredData';
import { readFormResult } from '@/lib/comments/form-result';
import { loadLibrary } from '@/lib/content/load-library';
import { breadcrumbLinks } from '@/lib/discovery/seo/breadcrumb-links';
import { pageMetadata } from '@/lib/discovery/seo/page-metadata';
import { toolGraph } from '@/lib/discovery/seo/structured-data';
import { href } from '@/lib/i18n/href';
import { pageLocale } from '@/lib/i18n/page-locale';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { loadShell } from '@/lib/publish/load-shell';
import { answerProposal, proposalSetting } from '@/lib/subject/proposal/answer-proposal';

/** The title says whether there is a proposal: screen readers read it first. */
export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const t = await getTranslations('ProposalPage');
  const { proposal: typed } = readFormResult();
  const { faults } = answerProposal(typed, proposalSetting(library, locale));
  const title = typed ? t(faults.length > 0 ? 'faultTitle' : 'doneTitle') : t('title');
  return pageMetadata(library, { locale, title, description: t('description'), path: href.proposal });
}

export default async function Page() {
  const locale = await pageLocale();
  const library = await loadLibrary();
  const t = await getTranslations('ProposalPage');
  const { proposal: typed } = readFormResult();
  const places = await getTranslations('PhrasesPage');
  const steps = [
    ...breadcrumbLinks(library, locale),
    { href: href.phrases(locale), label: places('heading') },
  ];
  const own = { href: href.proposal(locale), label: t('heading') };
  const setting = proposalSetting(library, locale);
  const script = await browserModulePath('proposal');
  return (
    <PageShell {...(await loadShell(library))} path={href.proposal}>
      <ProposalPage {...{ steps, typed, setting, script }} />
      <StructuredData graph={toolGraph(library, locale, [...steps, own])} />
    </PageShell>
  );
}
