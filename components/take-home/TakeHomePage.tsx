import { useMessages, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { JsonScript } from '@/components/site/JsonScript';
import type { Library } from '@/lib/content/library';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { moduleLoader } from '@/lib/publish/module-loader';
import type { FaultTexts } from '@/lib/subject/take-home/describe-fault';
import { parseTakeHomeForm } from '@/lib/subject/take-home/parse-take-home-form';
import type { ResultTexts } from '@/lib/subject/take-home/result-wording';
import type { TakeHomeQuery } from '@/lib/subject/take-home/take-home-fields';
import { isFormFilled } from '@/lib/subject/take-home/take-home-query';
import { FeeSources } from './FeeSources';
import { TakeHomeForm } from './TakeHomeForm';
import { TakeHomeResult } from './TakeHomeResult';

type Props = {
  library: Library;
  steps: PageLink[];
  query: TakeHomeQuery;
  /** URL of the browser module. */
  script: string;
};

/** The take-home calculator: form, result and sources of the fees. */
export function TakeHomePage({ library, steps, query, script }: Props) {
  const t = useTranslations('TakeHomePage');
  const messages = useMessages();
  const texts = messages.TakeHomeResult as ResultTexts;
  const faultTexts = {
    ...messages.TakeHomeFaults,
    currencies: messages.TakeHomeCurrencies,
  } as FaultTexts;
  const { money } = library;
  const answer = isFormFilled(query) ? parseTakeHomeForm(query, money) : undefined;
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <TakeHomeForm
        rules={money}
        texts={faultTexts}
        query={query}
        faults={answer && 'faults' in answer ? answer.faults : {}}
      />
      <TakeHomeResult
        rules={money}
        texts={texts}
        question={answer && 'question' in answer ? answer.question : undefined}
      />
      <FeeSources library={library} />
      <JsonScript type="application/json" id="take-home-data" data={{ rules: money, texts, faultTexts }} />
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
