import { useTranslations } from 'next-intl';
import type { Site } from '@/lib/content/schema/site-schema';

type Props = { ads: NonNullable<Site['ads']>; place: keyof NonNullable<Site['ads']>['slots'] };

/** An empty advertisement slot. ad-slots.browser.ts fills it; its size is fixed, so the page does not shift. */
export function AdSlot({ ads: { publisher, slots }, place }: Props) {
  const t = useTranslations('AdSlot');
  return (
    <aside className="ad" data-ad-client={publisher} data-ad-slot={slots[place]}>
      {t('label')}
    </aside>
  );
}
