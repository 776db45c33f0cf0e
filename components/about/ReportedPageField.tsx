import { useLocale, useTranslations } from 'next-intl';
import type { FieldAttributes } from '@/components/site/FormField';
import type { Library } from '@/lib/content/library';
import { findReportedPage, type ReportedPage, reportedPages } from '@/lib/content/reported-pages';

type Props = { attributes: FieldAttributes; library: Library; chosen?: string };

/** The list of pages that a report can be about: every article by topic, and the others. */
export function ReportedPageField({ attributes, library, chosen = '' }: Props) {
  const t = useTranslations('ReportForm');
  const places = useTranslations('Places');
  const locale = useLocale();
  return (
    <select {...attributes} defaultValue={findReportedPage(library, chosen)?.slug ?? ''}>
      <option value="">{t('choose')}</option>
      {library.listTopics().map(({ id, title }) => (
        <optgroup key={id} label={title[locale]}>
          {library.listArticlesOfTopic(id).map(({ slug, texts }) => (
            <option key={slug} value={slug}>
              {texts[locale].title}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={t('others')}>
        {(Object.keys(reportedPages) as ReportedPage[]).map((name) => {
          const page = reportedPages[name];
          return (
            <option key={name} value={name}>
              {page ? places(page) : t('other')}
            </option>
          );
        })}
      </optgroup>
    </select>
  );
}
