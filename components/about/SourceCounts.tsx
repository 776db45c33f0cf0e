import { useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { countSources } from '@/lib/subject/sources/count-sources';

/** How many sources the site has of each kind, and how they were read. */
export function SourceCounts({ library }: { library: Library }) {
  const t = useTranslations('SourceCounts');
  const sources = library.listSourceIds().flatMap((id) => library.getSource(id) ?? []);
  const { all, stored, live, ...kinds } = countSources(sources);
  return (
    <>
      <p>{t('all', { count: all })}</p>
      <ul>
        {(['own', 'others', 'rival', 'copy'] as const).map((kind) => (
          <li key={kind}>{t(kind, { count: kinds[kind] })}</li>
        ))}
      </ul>
      <p>{t('read', { stored, live })}</p>
    </>
  );
}
