import { useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { JsonScript } from '@/components/site/JsonScript';
import type { Library } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { absoluteUrl, href } from '@/lib/i18n/href';
import { moduleLoader } from '@/lib/publish/module-loader';
import { answerQuery, type TakeHomeSetting } from '@/lib/subject/take-home/answer-query';
import { shownQuery } from '@/lib/subject/take-home/list-others';
import { localRules } from '@/lib/subject/take-home/local-rules';
import type { TakeHomeQuery } from '@/lib/subject/take-home/take-home-fields';
import { AnswerBar } from './AnswerBar';
import { FaultSummary } from './FaultSummary';
import { FeeSources } from './FeeSources';
import { OtherMarketplaces } from './OtherMarketplaces';
import { ShareFinding } from './ShareFinding';
import { TakeHomeForm } from './TakeHomeForm';
import { TakeHomeResult } from './TakeHomeResult';
import { WayBack } from './WayBack';

type Props = {
  library: Library;
  steps: PageLink[];
  /** A complete query. */
  query: TakeHomeQuery;
  setting: TakeHomeSetting;
  /** URL of the browser module. */
  script: string;
};

/** The take-home calculator: form, answer, the way back, other marketplaces, and the sources of the fees. */
export function TakeHomePage({ library, steps, query, setting, script }: Props) {
  const t = useTranslations('TakeHomePage');
  const label = useTranslations('TakeHomeForm');
  const { rules, locale, faultTexts: texts } = setting;
  const { answer, faultTexts } = answerQuery(query, setting);
  const form = { rules, texts, query, faults: faultTexts };
  const url = absoluteUrl(library.site.url, href.takeHome(locale, shownQuery(query, { rules })));
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <div className="calc">
        <div>
          <FaultSummary faults={faultTexts} />
          <TakeHomeForm {...form} />
        </div>
        <div>
          <TakeHomeResult answer={answer} />
          <WayBack {...form} price={answer?.price} />
          <OtherMarketplaces rules={rules} others={answer?.others} />
          <ShareFinding sentence={answer?.sentence} url={url} />
        </div>
        <AnswerBar answer={answer} fault={faultTexts[0]} />
      </div>
      <FeeSources library={library} />
      <JsonScript
        type="application/json"
        id="take-home-data"
        data={{
          ...setting,
          rules: localRules(rules, locale),
          labels: Object.fromEntries(
            (['amount', 'rate', 'rateHint', 'rateHintNone'] as const).map((key) => [key, label.raw(key)]),
          ),
        }}
      />
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
