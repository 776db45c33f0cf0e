import { useTranslations } from 'next-intl';
import { FaultList, type ListedFault } from '@/components/site/FaultList';
import { resultAnchor } from './TakeHomeForm';

type Props = { faults: ListedFault[] };

/**
 * All faults above the form, each with a link to its field. Empty until there are any; take-home.browser.ts fills it too. No alert: the
 * focus moves here, and it would be read twice.
 */
export function FaultSummary({ faults }: Props) {
  const t = useTranslations('TakeHomeForm');
  const isEmpty = faults.length === 0;
  return (
    <section
      id={isEmpty ? 'faults' : resultAnchor}
      className="callout warning faults"
      tabIndex={-1}
      hidden={isEmpty}
      aria-labelledby="faults-title"
    >
      <h2 id="faults-title">{t('faults')}</h2>
      <FaultList faults={faults} />
    </section>
  );
}
