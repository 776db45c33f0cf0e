import { useLocale, useTranslations } from 'next-intl';
import { builtInModerator } from '@/lib/comments/people/person';
import type { StoredSession } from '@/lib/comments/store/session-store';
import { deskForms } from '@/lib/i18n/desk-href';
import { formatMoment } from '@/lib/i18n/format';
import { DeskFields, type FormContext } from './DeskFields';

type Props = {
  /** Those of the person; of everybody for whoever manages people. */
  sessions: StoredSession[];
  /** The id of the session of this browser. */
  current: string;
  /** The id of whoever looks. */
  person: string;
  context: FormContext;
};

/** The open sessions, with buttons to end each of them or all of one's own. */
export function DeskSessions({ sessions, current, person, context }: Props) {
  const t = useTranslations('DeskSessions');
  const locale = useLocale();
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <ul className="list">
        {sessions.map((session) => (
          <li key={session.id}>
            {session.person.id !== person && <Owner person={session.person} />}
            <strong>{session.browser || t('unknown')}</strong>
            {session.id === current && ` · ${t('current')}`}
            <br />
            {t('since', { date: formatMoment(session.createdAt, locale) })} ·{' '}
            {t('seen', { date: formatMoment(session.seenAt, locale) })}
            <form className="acts" method="post" action={deskForms.session}>
              <DeskFields {...context} />
              <input type="hidden" name="session" value={session.id} />
              <button type="submit" name="act" value="endSession">
                {t('end')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form className="acts" method="post" action={deskForms.session}>
        <DeskFields {...context} />
        <button type="submit" name="act" value="endSessions">
          {t('endAll')}
        </button>
      </form>
    </>
  );
}

/** Whose session it is: the shown name and the name to log in. */
function Owner({ person: { id, name, shown } }: Pick<StoredSession, 'person'>) {
  const role = useTranslations('Roles');
  return (
    <>
      {id === builtInModerator.id ? (
        role(builtInModerator.role)
      ) : (
        <>
          <bdi>{shown}</bdi> (<bdi>{name}</bdi>)
        </>
      )}{' '}
      ·{' '}
    </>
  );
}
