import { useLocale, useTranslations } from 'next-intl';
import { markAnchor, pageAnchors, sourceAnchor } from '@/lib/content/anchors';
import type { NumberedSource } from '@/lib/content/library';
import { sourceKinds } from '@/lib/content/schema/data-schemas';
import { formatDate } from '@/lib/i18n/format';
import { sourcesCloser } from '@/lib/publish/module-loader';
import { countSources } from '@/lib/subject/sources/count-sources';
import { oldestCheck } from '@/lib/subject/sources/oldest-check';
import { SourceEntry } from './SourceEntry';

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
        <p>{t.rich('explanation', { own: (text) => <b>{text}</b> })}</p>
        <ol>
          {sources.map((source) => (
            <li key={source.url} id={sourceAnchor(source.number)}>
              <SourceEntry source={source}>
                {' '}
                <a href={`#${markAnchor(source.number)}`}>{t('back')}</a>
              </SourceEntry>
            </li>
          ))}
        </ol>
      </details>
      <script dangerouslySetInnerHTML={{ __html: sourcesCloser }} />
    </section>
  );
}
