import { useTranslations } from 'next-intl';
import type { Site } from '@/lib/content/schema/site-schema';

type Props = { ads: NonNullable<Site['ads']>; place: keyof NonNullable<Site['ads']>['slots'] };

/** A place for an advertisement in its final size; ad-slots.browser.ts fills it. */
export function AdSlot({ ads: { publisher, slots }, place }: Props) {
  const t = useTranslations('AdSlot');
  return (
    <aside className="ad" data-ad-client={publisher} data-ad-slot={slots[place]}>
      {t('label')}
    </aside>
  );
}
