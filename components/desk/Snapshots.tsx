import { useLocale, useTranslations } from 'next-intl';
import type { HomeData } from '@/lib/desk/page-data';
import { deskForms } from '@/lib/i18n/desk-href';

type Props = Pick<HomeData, 'snapshots' | 'mayPublish'> & { token: string };

/** What was published, with the way back to it. */
export function Snapshots({ snapshots, token, mayPublish }: Props) {
  const t = useTranslations('DeskHome');
  const locale = useLocale();
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Dhaka',
  });
  return (
    <section aria-labelledby="snapshots">
      <h2 id="snapshots">{t('snapshots')}</h2>
      <ul className="desk-snapshots">
        {snapshots.map(({ id, publishedAt, pages, isCurrent }) => (
          <li key={id}>
            {moment.format(new Date(publishedAt))}, {t('pages', { count: pages })}{' '}
            {isCurrent && <strong>{t('current')}</strong>}
            {!isCurrent && mayPublish && (
              <form method="post" action={deskForms.publish}>
                <input type="hidden" name="token" value={token} />
                <input type="hidden" name="lang" value={locale} />
                <input type="hidden" name="id" value={id} />
                <button type="submit" name="act" value="goBack">
                  {t('goBack')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
