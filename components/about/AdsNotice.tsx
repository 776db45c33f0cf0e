import { useTranslations } from 'next-intl';

/** Whether the site shows advertisements, and how one tells them. */
export function AdsNotice({ hasAds }: { hasAds: boolean }) {
  const t = useTranslations('AdsNotice');
  return <p>{t(hasAds ? 'shown' : 'none')}</p>;
}
