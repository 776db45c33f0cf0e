import { useTranslations } from 'next-intl';
import { NumberedSources } from '@/components/article/NumberedSources';
import { pageAnchors } from '@/lib/content/anchors';
import type { NumberedSource } from '@/lib/content/library';

/** The numbered sources of a page of a flow. Each leads back to its first mark. */
export function FlowSources({ sources }: { sources: NumberedSource[] }) {
  const t = useTranslations('ArticleSources');
  if (sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby={pageAnchors.sources}>
      <h2 id={pageAnchors.sources}>{t('title')}</h2>
      <NumberedSources sources={sources} />
    </section>
  );
}
