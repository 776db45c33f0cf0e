import { useLocale, useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';

/** Searches to try, as links to their results. */
export function SearchExamples({ queries }: { queries: string[] }) {
  const t = useTranslations('SearchExamples');
  const locale = useLocale();
  if (queries.length === 0) return null;
  return (
    <p className="chips">
      {t('title')}{' '}
      {queries.map((query) => (
        <a key={query} href={href.search(locale, { q: query })} rel="nofollow">
          {query}
        </a>
      ))}
    </p>
  );
}
