import { useLocale, useTranslations } from 'next-intl';
import type { RefusedForm } from '@/lib/comments/form-result';
import { formatNumber } from '@/lib/i18n/format';

/** Says above the form why it was not accepted. Faults of a field stand beside the field. */
export function FormProblem({ refused: { problem, fields, wait = 0 } }: { refused: RefusedForm }) {
  const t = useTranslations('FormProblem');
  const locale = useLocale();
  // Faults of fields first: other problems may be gone once those are corrected.
  const hasFault = Object.keys(fields ?? {}).length > 0;
  const kind = fields?.parent ? 'parent' : hasFault ? 'fields' : (problem ?? 'fields');
  const values = {
    seconds: formatNumber(wait, locale),
    minutes: formatNumber(Math.ceil(wait / 60), locale),
  };
  return (
    <p className="callout warning" role="alert">
      {kind === 'proof' || kind === 'limited' ? t(kind, values) : t(kind)}
    </p>
  );
}
