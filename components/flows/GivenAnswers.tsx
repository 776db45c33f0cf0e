import { useLocale, useTranslations } from 'next-intl';
import type { GivenAnswer } from '@/lib/content/flows/flow';
import { href } from '@/lib/i18n/href';

/** The questions answered so far: each leads back to its own page, so that the answer can be changed. @param flow  its id */
export function GivenAnswers({ flow, given }: { flow: string; given: GivenAnswer[] }) {
  const t = useTranslations('FlowPage');
  const locale = useLocale();
  if (given.length === 0) return null;
  return (
    <section aria-labelledby="given">
      <h2 id="given">{t('given')}</h2>
      <ol>
        {given.map(({ question, answer, before }) => (
          <li key={before.join('/')}>
            <a href={href.flow(locale, flow, before)}>{question.ask[locale]}</a>{' '}
            <strong>{answer[locale]}</strong>
          </li>
        ))}
      </ol>
      <p className="hint">{t('change')}</p>
    </section>
  );
}
