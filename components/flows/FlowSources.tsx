import { useTranslations } from 'next-intl';
import { SourceEntry } from '@/components/article/SourceEntry';
import { markAnchor, pageAnchors, sourceAnchor } from '@/lib/content/anchors';
import type { NumberedSource } from '@/lib/content/library';

/** The numbered sources of a page of a flow. Each leads back to its first mark. */
export function FlowSources({ sources }: { sources: NumberedSource[] }) {
  const t = useTranslations('ArticleSources');
  if (sources.length === 0) return null;
  return (
    <section className="sources" aria-labelledby={pageAnchors.sources}>
      <h2 id={pageAnchors.sources}>{t('title')}</h2>
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
    </section>
  );
}
