import { useTranslations } from 'next-intl';
import { markAnchor, sourceAnchor } from '@/lib/content/anchors';
import type { NumberedSource } from '@/lib/content/library';
import { SourceEntry } from './SourceEntry';

/** The sources of a page by number, with what their kinds mean. Each leads back to its first mark. */
export function NumberedSources({ sources }: { sources: NumberedSource[] }) {
  const t = useTranslations('ArticleSources');
  return (
    <>
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
    </>
  );
}
