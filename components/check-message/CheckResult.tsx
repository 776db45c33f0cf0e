import { useLocale, useTranslations } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import { getOwn } from '@/lib/content/get-own';
import { listSignFacts, type ScamSigns } from '@/lib/content/schema/scam-signs-schema';
import type { ShownSign, Verdict } from '@/lib/subject/check-message/judge-message';
import { resultAnchor } from './CheckForm';
import { SignText } from './SignText';

type Props = {
  rules: ScamSigns;
  numberOf: (source: string) => number | undefined;
  /** None before a message was judged: the module fills the parts that are hidden then. */
  verdict?: Verdict;
  signs?: ShownSign[];
};

const verdicts = ['trap', 'doubt', 'none'] as const satisfies Verdict[];

/** What was found in a message, and what to do now; where nothing was found, what to ask oneself. */
export function CheckResult({ rules, numberOf, verdict, signs = [] }: Props) {
  const t = useTranslations('CheckResult');
  const locale = useLocale();
  return (
    <section id={resultAnchor} className="verdict" tabIndex={-1} hidden={!verdict} aria-labelledby="verdict">
      <h2 id="verdict">
        {verdicts.map((one) => (
          <span key={one} className={`if-${one}`} hidden={one !== verdict}>
            {t(`${one}Title`)}
          </span>
        ))}
      </h2>
      {verdicts.map((one) => (
        <p key={one} className={`if-${one}`} hidden={one !== verdict}>
          {t(one)}
        </p>
      ))}
      <ol className="found">
        {signs.map(({ id, quotes }) => {
          const sign = getOwn(listSignFacts(rules), id);
          return (
            sign && (
              <li key={id}>
                <SignText {...{ sign, numberOf, quotes }} />
              </li>
            )
          );
        })}
      </ol>
      <div className="if-trap" hidden={verdict !== 'trap'}>
        <h3>{t('steps')}</h3>
        <ol className="steps">
          {rules.steps.map((step) => (
            <li key={step[locale]}>
              <CitedText cell={step} numberOf={numberOf} />
            </li>
          ))}
        </ol>
      </div>
      <div className="if-doubt if-none" hidden={!verdict || verdict === 'trap'}>
        <h3>{t('questions')}</h3>
        <ol className="steps">
          {rules.questions.map((question) => (
            <li key={question[locale]}>{question[locale]}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}
