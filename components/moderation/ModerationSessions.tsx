import { useLocale, useTranslations } from 'next-intl';
import type { StoredSession } from '@/lib/comments/store/session-store';
import { formatMoment } from '@/lib/i18n/format';
import { formAddresses } from '@/lib/i18n/href';
import { type FormContext, ModerationFields } from './ModerationFields';

type Props = {
  sessions: StoredSession[];
  /** The id of the session of this browser. */
  current?: string;
  context: FormContext;
};

/** The open sessions, with buttons to end each of them or all. */
export function ModerationSessions({ sessions, current, context }: Props) {
  const t = useTranslations('ModerationSessions');
  const locale = useLocale();
  return (
    <>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="list">
        {sessions.map(({ id, browser, createdAt, seenAt }) => (
          <li key={id}>
            <strong>{browser || t('unknown')}</strong>
            {id === current && ` · ${t('current')}`}
            <br />
            {t('since', { date: formatMoment(createdAt, locale) })} ·{' '}
            {t('seen', { date: formatMoment(seenAt, locale) })}
            <form className="acts" method="post" action={formAddresses.moderate}>
              <ModerationFields {...context} />
              <input type="hidden" name="session" value={id} />
              <button type="submit" name="act" value="endSession">
                {t('end')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form className="acts" method="post" action={formAddresses.moderate}>
        <ModerationFields {...context} />
        <button type="submit" name="act" value="endSessions">
          {t('endAll')}
        </button>
      </form>
    </>
  );
}
