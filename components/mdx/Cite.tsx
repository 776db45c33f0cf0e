import { useLocale, useTranslations } from 'next-intl';
import { sourceAnchor } from '@/lib/content/anchors';
import { formatNumber } from '@/lib/i18n/format';

/** A raised number that leads to its source under the article. */
export function Cite({ number }: { number: number }) {
  const t = useTranslations('Cite');
  const shown = formatNumber(number, useLocale());
  return (
    <sup>
      <a href={`#${sourceAnchor(number)}`} aria-label={t('source', { number })}>
        [{shown}]
      </a>
    </sup>
  );
}
