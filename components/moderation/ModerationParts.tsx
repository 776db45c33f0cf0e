import { useLocale, useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';

/** The heading of the moderation, and links to its parts. @param here  address of the page */
export function ModerationParts({ here }: { here: string }) {
  const t = useTranslations('ModerationParts');
  const locale = useLocale();
  const parts = [
    [href.moderate(locale), t('queue')],
    [href.moderateThreads(locale), t('threads')],
    [href.moderateBlocks(locale), t('blocks')],
  ] as const;
  return (
    <>
      <h1>{t('title')}</h1>
      <nav aria-label={t('parts')} className="tabs">
        {parts.map(([address, name]) => (
          <a key={address} href={address} aria-current={address === here ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </>
  );
}
