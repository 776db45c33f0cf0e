import { useLocale, useTranslations } from 'next-intl';
import type { RefusedForm } from '@/lib/comments/form-result';
import { formatNumber } from '@/lib/i18n/format';

/** Why the form is here again, over it; what is wrong with one field stands beside that field. */
export function FormProblem({ refused: { problem, fields, wait = 0 } }: { refused: RefusedForm }) {
  const t = useTranslations('FormProblem');
  const locale = useLocale();
  // What is wrong with a field comes first: the rest is over when that is mended.
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
