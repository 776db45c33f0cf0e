import { useLocale, useTranslations } from 'next-intl';
import type { ListedFault } from '@/components/site/FaultList';
import { FormSummary } from '@/components/site/FormSummary';
import type { RefusedForm } from '@/lib/comments/form-result';
import { pageAnchors } from '@/lib/content/anchors';
import { formatNumber } from '@/lib/i18n/format';

type Props = {
  refused: RefusedForm;
  /** The messages of the form. */
  texts: 'FormProblem' | 'ReportProblem';
  /** Faults of fields: the id of each field, and what is wrong with it. */
  faults?: ListedFault[];
};

/** Says above the form why it was not accepted, with links to the fields that have faults. */
export function FormProblem({ refused: { problem, fields, wait = 0 }, texts, faults }: Props) {
  const t = useTranslations(texts);
  const locale = useLocale();
  // Faults of fields first: other problems may be gone once those are corrected.
  const hasFault = Object.keys(fields ?? {}).length > 0;
  const kind = fields?.parent ? 'parent' : hasFault ? 'fields' : (problem ?? 'fields');
  const values = {
    seconds: formatNumber(wait, locale),
    minutes: formatNumber(Math.ceil(wait / 60), locale),
  };
  const title = kind === 'proof' || kind === 'limited' ? t(kind, values) : t(kind);
  return <FormSummary id={pageAnchors.write} title={title} faults={faults} />;
}
