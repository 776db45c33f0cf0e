import { useLocale, useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';

/** The link to the form for corrections, which then names this article. */
export function MistakeLink({ slug }: { slug: string }) {
  const t = useTranslations('MistakeLink');
  return <a href={href.report(useLocale(), { page: slug })}>{t('found')}</a>;
}
