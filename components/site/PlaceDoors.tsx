import { useLocale, useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';
import { doors } from './places';

/** The four doors again and the check for messages, as rows with the full names of the places: where a page has to lead on. */
export function PlaceDoors() {
  const t = useTranslations('PlaceDoors');
  const place = useTranslations('Places');
  const locale = useLocale();
  return (
    <nav aria-labelledby="place-doors">
      <h2 id="place-doors">{t('title')}</h2>
      <ul className="rows">
        {[...doors, 'checkMessage' as const].map((door) => (
          <li key={door}>
            <a href={href[door](locale)}>{place(door)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
