import { useLocale } from 'next-intl';
import { pageAnchors, sourceAnchor } from '@/lib/content/anchors';
import { formatNumber } from '@/lib/i18n/format';

/**
 * A raised number that leads to its source under the article. What it is stands in the heading of the sources, until the browser
 * module names the source itself.
 */
export function Cite({ number }: { number: number }) {
  const shown = formatNumber(number, useLocale());
  return (
    <sup>
      <a aria-describedby={pageAnchors.sources} href={`#${sourceAnchor(number)}`}>
        [{shown}]
      </a>
    </sup>
  );
}
