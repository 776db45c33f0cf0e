import { useTranslations } from 'next-intl';

/** The first page of the desk. */
export function DeskHome() {
  const t = useTranslations('DeskShell');
  return <h1>{t('title')}</h1>;
}
