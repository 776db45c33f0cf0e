import type { CommentService } from '@/lib/comments/comment-service';
import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { logIn } from '@/lib/comments/people/log-in';
import { can } from '@/lib/comments/people/permissions';
import { type PeopleSetting, type PersonInSession, readPerson } from '@/lib/comments/people/read-person';
import { sessionCookieName, sessionTime } from '@/lib/comments/people/session';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { logError } from '@/lib/log/write-log';
import type { FormHandler, FormResponse, PostedForm, ResponseCookie } from '../form-handler';
import { limitRefusedPages } from '../limit-refused-pages';
import { crossOrigin, forPeople, localeOf, showLogin } from './for-people';
import { readBack } from './read-back';

/** Creates the handler of the forms that log in and out and end sessions. */
export function createSessionHandler(setting: PeopleSetting): FormHandler {
  const logInForm = limitRefusedPages((form) => answerLogin(form, setting));
  const others = forPeople({ name: 'session', setting }, async (form, { person, service, locale }) => {
    const ended = await endSessions(form.fields, person, service);
    if (ended === undefined) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    if (ended === 'other') {
      const location = `${href.moderateSessions(locale)}?done=endSession&count=1`;
      return { kind: 'redirect', location, log: { outcome: 'endSession' } };
    }
    const back = readBack(form.fields.get('back'));
    const location = back?.isDesk ? deskHref.home(locale) : href.moderate(locale);
    return { kind: 'redirect', location, cookies: [sessionCookie('', 0)] };
  });
  return (form) => (form.fields.get('act') === 'login' ? logInForm(form) : others(form));
}

async function answerLogin(form: PostedForm, setting: PeopleSetting): Promise<FormResponse> {
  const { fields, origin, cookies, ip, userAgent, now } = form;
  const locale = localeOf(fields);
  if (!isSameOrigin(origin)) return crossOrigin(locale);
  try {
    const service = await getCommentService();
    const [name, password] = [fields.get('name') ?? '', fields.get('password') ?? ''];
    const { passwordHash } = setting;
    const login = await logIn({ name, password, ip, userAgent, now, passwordHash }, service);
    const log = { outcome: login.kind };
    if (login.kind !== 'in') {
      const retryAfter = 'retryAfter' in login ? login.retryAfter : undefined;
      const status = login.kind === 'wrong' ? 403 : 429;
      return { ...showLogin(form, { status, login: login.kind, retryAfter }), log };
    }
    // The browser forgets the session that it had: nobody could end it by logging out.
    const before = await readPerson(cookies, { now, setting });
    if (before) await service.store.endSession(before.session.id);
    const location = findFirstPage(fields, { locale, person: login.person, setting });
    return { kind: 'redirect', location, cookies: [sessionCookie(login.session, sessionTime / 1_000)], log };
  } catch (error) {
    logError('form failed', error, { form: 'session' });
    return showLogin(form, { status: 503, login: 'unavailable' });
  }
}

type FirstPage = { locale: Locale; person: Pick<PersonInSession, 'role'>; setting: PeopleSetting };

/** The page that was asked for, or the first one for this role. */
function findFirstPage(fields: URLSearchParams, { locale, person, setting }: FirstPage): string {
  const back = readBack(fields.get('back'));
  if (back && (setting.hasDesk || !back.isDesk)) return back.path;
  return setting.hasDesk && can(person.role, 'write') ? deskHref.home(locale) : href.moderate(locale);
}

/**
 * Ends this session, another one or all of a person, as the form asks. Who manages people ends those of others too.
 *
 * @returns whose session ended; undefined when the form asks for something else
 */
async function endSessions(
  fields: URLSearchParams,
  { id: person, role, session: { id: own } }: PersonInSession,
  { store }: CommentService,
): Promise<'own' | 'other' | undefined> {
  switch (fields.get('act')) {
    case 'logout':
      await store.endSession(own);
      return 'own';
    case 'endSessions':
      await store.endSessions(person);
      return 'own';
    case 'endSession': {
      const id = fields.get('session') ?? '';
      await store.endSession(id, can(role, 'managePeople') ? undefined : person);
      return id === own ? 'own' : 'other';
    }
    default:
      return undefined;
  }
}

function sessionCookie(value: string, maxAge: number): ResponseCookie {
  return { name: sessionCookieName, value, maxAge, sameSite: 'strict' };
}
