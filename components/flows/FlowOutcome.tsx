import { useLocale, useTranslations } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import { Steps } from '@/components/mdx/Steps';
import type { NumberedSource } from '@/lib/content/library';
import type { FlowOutcome as Outcome } from '@/lib/content/schema/flow-schema';
import { formatDate } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { oldestCheck } from '@/lib/subject/sources/oldest-check';

type Props = {
  outcome: Outcome;
  sources: Map<string, NumberedSource>;
  /** Number of a source on this page. */
  numberOf: (source: string) => number | undefined;
};

/** What the answers lead to: why, what to do first, where to read on, and since when its facts have been checked. */
export function FlowOutcome({ outcome, sources, numberOf }: Props) {
  const t = useTranslations('FlowPage');
  const locale = useLocale();
  const checked = oldestCheck(sources.values());
  return (
    <>
      <p className="meta">{t('outcome')}</p>
      <h1>{outcome.title[locale]}</h1>
      {outcome.text.map((text) => (
        <p key={text[locale]}>
          <CitedText cell={text} numberOf={numberOf} />
        </p>
      ))}
      <h2>{t('steps')}</h2>
      <Steps>
        <ol>
          {outcome.steps.map((step) => (
            <li key={step[locale]}>
              <CitedText cell={step} numberOf={numberOf} />
            </li>
          ))}
        </ol>
      </Steps>
      <h2>{t('links')}</h2>
      <ul>
        {outcome.links.map(({ to, label }) => (
          <li key={to}>
            <a href={`${href.home(locale)}/${to}`}>{label[locale]}</a>
          </li>
        ))}
      </ul>
      {checked && <p className="hint">{t('checked', { date: formatDate(checked, locale) })}</p>}
    </>
  );
}
