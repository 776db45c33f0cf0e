import { useLocale, useTranslations } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import type { Question } from '@/lib/content/charts/chart-data';
import { ArrowHead } from './ArrowHead';

type Props = { questions: Question[]; numberOf: (source: string) => number | undefined };

/**
 * Questions from top to bottom: one answer ends at a text, the other leads to the next question and stands last, above the arrow to
 * it.
 */
export function QuestionTree({ questions, numberOf }: Props) {
  const t = useTranslations('QuestionTree');
  const locale = useLocale();
  return (
    <ol className="flow">
      {questions.map(({ ask, ...answers }, index) => (
        <li key={ask[locale]}>
          {index > 0 && <ArrowHead />}
          <b>
            <CitedText cell={ask} numberOf={numberOf} />
          </b>
          <ul>
            {(answers.yes ? (['yes', 'no'] as const) : (['no', 'yes'] as const)).map((answer) => {
              const end = answers[answer];
              return (
                <li key={answer}>
                  <b>{t(answer)}</b> {end ? <CitedText cell={end} numberOf={numberOf} /> : t('next')}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
