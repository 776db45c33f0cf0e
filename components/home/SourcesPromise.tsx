import { useLocale, useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { formatDate } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { summariseSources } from '@/lib/subject/sources/summarise-sources';

/** What stands behind the site: how many sources, and when they were last checked. */
export function SourcesPromise({ library }: { library: Library }) {
  const t = useTranslations('SourcesPromise');
  const locale = useLocale();
  const { count, checkedAt } = summariseSources(library);
  return (
    <p className="promise">
      {t.rich('text', {
        count,
        date: formatDate(checkedAt, locale),
        link: (text) => <a href={href.sources(locale)}>{text}</a>,
      })}
    </p>
  );
}
