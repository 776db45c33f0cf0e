import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { MistakeLink } from '@/components/article/MistakeLink';
import { ShareLinks } from '@/components/article/ShareLinks';
import type { Flow, FlowPage as Page } from '@/lib/content/flows/flow';
import { listCited } from '@/lib/content/flows/list-cited';
import type { Library } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { absoluteUrl, href } from '@/lib/i18n/href';
import { FlowOutcome } from './FlowOutcome';
import { FlowQuestion } from './FlowQuestion';
import { FlowSources } from './FlowSources';
import { GivenAnswers } from './GivenAnswers';

type Props = {
  library: Library;
  flow: Flow;
  page: Page;
  steps: PageLink[];
};

/** A page of a flow: a question, or the outcome; what was answered before it, the way back, and the sources of what it says. */
export function FlowPage({ library, flow, page, steps }: Props) {
  const t = useTranslations('FlowPage');
  const locale = useLocale();
  const sources = library.numberSources(listCited(page));
  const numberOf = (id: string) => sources.get(id)?.number;
  const { answers } = page;
  const isFirst = answers.length === 0;
  return (
    <>
      <Breadcrumb steps={steps} />
      {isFirst && (
        <>
          <h1>{flow.title[locale]}</h1>
          <p className="lead">{flow.description[locale]}</p>
        </>
      )}
      {page.kind === 'question' ? (
        <FlowQuestion flow={flow} page={page} numberOf={numberOf} />
      ) : (
        <FlowOutcome outcome={page.outcome} sources={sources} numberOf={numberOf} />
      )}
      <GivenAnswers flow={flow.id} given={page.given} />
      {page.kind === 'outcome' && (
        <div className="share">
          <ShareLinks url={absoluteUrl(library.site.url, href.flow(locale, flow.id, answers))} />
        </div>
      )}
      <p className="ways-on">
        {!isFirst && <a href={href.flow(locale, flow.id, answers.slice(0, -1))}>{t('back')}</a>}{' '}
        {answers.length > 1 && <a href={href.flow(locale, flow.id)}>{t('restart')}</a>}{' '}
        <a href={href.flows(locale)}>{t('all')}</a> <MistakeLink slug="page-decide" text="short" />
      </p>
      <FlowSources sources={[...sources.values()]} />
    </>
  );
}
