import { useTranslations } from 'next-intl';
import { pageAnchors, sourceAnchor } from '@/lib/content/anchors';
import type { NumberedSource } from '@/lib/content/library';
import { SourceEntry } from './SourceEntry';

/** The numbered sources of a page, each with its publication date and the day it was checked. */
export function ArticleSources({ sources }: { sources: NumberedSource[] }) {
  const t = useTranslations('ArticleSources');
  if (sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby={pageAnchors.sources}>
      <h2 id={pageAnchors.sources}>{t('title')}</h2>
      <p>{t('explanation')}</p>
      <ol>
        {sources.map((source) => (
          <li key={source.url} id={sourceAnchor(source.number)}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
