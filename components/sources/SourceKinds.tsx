import { useTranslations } from 'next-intl';
import type { Source } from '@/lib/content/schema/data-schemas';
import { countByKind } from '@/lib/subject/sources/count-by-kind';

/** How many of some sources are of which kind, in one line. Kinds without a source are left out. */
export function SourceKinds({ sources }: { sources: Source[] }) {
  const t = useTranslations('SourceCounts');
  return (
    <ul className="meta">
      {countByKind(sources).map(({ kind, count }) => (
        <li key={kind}>{t(kind, { count })}</li>
      ))}
    </ul>
  );
}
