import { useLocale, useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import type { NumberedSource } from '@/lib/content/library';
import { sourceKinds } from '@/lib/content/schema/data-schemas';
import { formatDate } from '@/lib/i18n/format';
import { sourcesCloser } from '@/lib/publish/module-loader';
import { countSources } from '@/lib/subject/sources/count-sources';
import { oldestCheck } from '@/lib/subject/sources/oldest-check';
import { NumberedSources } from './NumberedSources';

/**
 * The numbered sources of a page, folded under one sentence with their counts by kind. Each leads back to its first mark; the
 * browser module shows an entry in a sheet.
 */
export function ArticleSources({ sources }: { sources: NumberedSource[] }) {
  const t = useTranslations('ArticleSources');
  const locale = useLocale();
  const oldest = oldestCheck(sources);
  if (!oldest) return null;
  const counts = countSources(sources);
  const kinds = sourceKinds.flatMap((kind) =>
    counts[kind] > 0 ? [t(`${kind}Count`, { count: counts[kind] })] : [],
  );
  return (
    <section className="sources" aria-labelledby={pageAnchors.sources} data-mark={t('mark')}>
      <h2 id={pageAnchors.sources}>{t('title')}</h2>
      <details open>
        <summary>
          {t('summary', { count: counts.all, kinds: kinds.join(', '), date: formatDate(oldest, locale) })}
        </summary>
        <NumberedSources sources={sources} />
      </details>
      <script dangerouslySetInnerHTML={{ __html: sourcesCloser }} />
    </section>
  );
}
