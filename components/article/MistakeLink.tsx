import { useLocale, useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';

/** The link at the end of an article to the form for mistakes in it. */
export function MistakeLink({ slug }: { slug: string }) {
  const t = useTranslations('MistakeLink');
  return (
    <p>
      <a href={`${href.report(useLocale(), { page: slug })}#${pageAnchors.write}`}>{t('link')}</a>
    </p>
  );
}
