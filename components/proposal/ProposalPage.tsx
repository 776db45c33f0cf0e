import { useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { FaultList } from '@/components/site/FaultList';
import { JsonScript } from '@/components/site/JsonScript';
import { pageAnchors } from '@/lib/content/anchors';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { phraseLocale } from '@/lib/i18n/locales';
import { moduleLoader } from '@/lib/publish/module-loader';
import { answerProposal, type ProposalSetting } from '@/lib/subject/proposal/answer-proposal';
import type { TypedProposal } from '@/lib/subject/proposal/proposal-fields';
import { ProposalForm } from './ProposalForm';

type Props = {
  steps: PageLink[];
  /** The form that was sent. */
  typed?: TypedProposal;
  setting: ProposalSetting;
  /** URL of the browser module. */
  script: string;
};

const reasons = ['problem', 'proof', 'price', 'question', 'short'] as const;

/** The builder of a first proposal: faults, the form, the proposal, and why it is built as it is. */
export function ProposalPage({ steps, typed, setting, script }: Props) {
  const t = useTranslations('ProposalPage');
  const { faults, proposal } = answerProposal(typed, setting);
  const hasFaults = faults.length > 0;
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <div className="proposal">
        <div>
          <section
            id={hasFaults ? pageAnchors.notice : 'faults'}
            className="callout warning faults"
            tabIndex={-1}
            hidden={!hasFaults}
            aria-labelledby="faults-title"
          >
            <h2 id="faults-title">{t('faults')}</h2>
            <FaultList faults={faults} />
          </section>
          <ProposalForm typed={typed} faults={faults} />
        </div>
        <div>
          <section
            id={proposal ? pageAnchors.notice : 'no-proposal'}
            className="sentences"
            hidden={!proposal}
            aria-labelledby="proposal-title"
            data-copy={t('copy')}
            data-copied={t('copied')}
          >
            <h2 id="proposal-title" tabIndex={-1}>
              {t('done')}
            </h2>
            <div className="say" id="proposal-text" lang={phraseLocale}>
              {proposal?.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
            <p>{t('check')}</p>
          </section>
          <h2>{t('why')}</h2>
          <ol>
            {reasons.map((reason) => (
              <li key={reason}>{t(reason)}</li>
            ))}
          </ol>
        </div>
      </div>
      <JsonScript
        type="application/json"
        id="proposal-data"
        data={{ ...setting, titles: { fault: t('faultTitle'), done: t('doneTitle') } }}
      />
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
