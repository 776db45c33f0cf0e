import { useLocale } from 'next-intl';
import { sourceAnchor } from '@/lib/content/anchors';
import { formatNumber } from '@/lib/i18n/format';

/** A raised number that leads to its source under the article. The browser module names the source for screen readers. */
export function Cite({ number }: { number: number }) {
  const shown = formatNumber(number, useLocale());
  return (
    <sup>
      <a href={`#${sourceAnchor(number)}`}>[{shown}]</a>
    </sup>
  );
}
