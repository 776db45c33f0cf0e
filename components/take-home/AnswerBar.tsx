import { useTranslations } from 'next-intl';
import type { FaultText } from '@/lib/subject/take-home/answer-query';
import type { Answer } from '@/lib/subject/take-home/describe-answer';
import { resultAnchor } from './TakeHomeForm';

type Props = { answer?: Answer; fault?: FaultText };

/**
 * Keeps the answer in sight at the bottom of the screen, or the first fault; each leads to its place. The output says the same once
 * the reader pauses, instead of at each key.
 */
export function AnswerBar({ answer, fault }: Props) {
  const t = useTranslations('TakeHomeAnswer');
  const target = fault ? fault.field : resultAnchor;
  return (
    <section className="answer-bar" aria-label={t('bar')}>
      <a href={`#${target}`} data-fault={fault ? '' : undefined}>
        {fault ? fault.text : answer?.headline}
      </a>
      <output aria-label={t('bar')} />
    </section>
  );
}
