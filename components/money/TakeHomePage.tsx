import { useMessages, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { JsonScript } from '@/components/site/JsonScript';
import type { Library } from '@/lib/content/library';
import type { Step } from '@/lib/discovery/seo/breadcrumb-steps';
import { moduleLoader } from '@/lib/publish/module-loader';
import type { FaultTexts } from '@/lib/subject/money/describe-fault';
import type { ResultTexts } from '@/lib/subject/money/describe-result';
import { parseQuestion } from '@/lib/subject/money/parse-question';
import type { TakeHomeQuery } from '@/lib/subject/money/take-home-fields';
import { isAsked } from '@/lib/subject/money/take-home-query';
import { FeeSources } from './FeeSources';
import { TakeHomeForm } from './TakeHomeForm';
import { TakeHomeResult } from './TakeHomeResult';

type Props = {
  library: Library;
  steps: Step[];
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
  const answer = isAsked(query) ? parseQuestion(query, money) : undefined;
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
