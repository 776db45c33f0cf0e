import type { CommentService } from '@/lib/comments/comment-service';
import type { FormResult, UnsavedText } from '@/lib/comments/form-result';
import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { can, type Permission } from '@/lib/comments/people/permissions';
import { type PeopleSetting, type PersonInSession, readPerson } from '@/lib/comments/people/read-person';
import { hasFormToken } from '@/lib/comments/people/session';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import { logError } from '@/lib/log/write-log';
import { describeVisit } from '../../desk/describe-visit';
import type { FormHandler, FormResponse, PostedForm } from '../form-handler';
import { limitRefusedPages } from '../limit-refused-pages';
import { readBack } from './read-back';

/** Who sent a form, and what acts on it. */
export type Sender = { person: PersonInSession; service: CommentService; locale: Locale };

type Rules = {
  /** For the log. */
  name: string;
  /** What its senders must be allowed to do; undefined: everybody who is logged in may send it. */
  permission?: Permission | ((form: PostedForm) => Permission);
  setting: PeopleSetting;
  /** A reply that was typed, to be shown again when it cannot be taken without a login. Texts of articles are shown in any case. */
  unsavedReply?: (form: PostedForm) => FormResult['reply'];
};

/**
 * Creates the handler of a form that only people with a session send: from this site, with the token of the session, and with the right
 * role. Everybody else gets the login or the reason.
 */
export function forPeople(
  { name, permission, setting, unsavedReply = () => undefined }: Rules,
  act: (form: PostedForm, sender: Sender) => Promise<FormResponse>,
): FormHandler {
  return limitRefusedPages(async (form) => {
    const { fields, origin, cookies, now } = form;
    const locale = localeOf(fields);
    if (!isSameOrigin(origin)) return crossOrigin(locale);
    try {
      const service = await getCommentService();
      const person = await readPerson(cookies, { now, setting });
      if (!person || !hasFormToken(person.session, fields.get('token')))
        return showLogin(form, { status: 403, login: 'over', reply: unsavedReply(form) });
      const needed = typeof permission === 'function' ? permission(form) : permission;
      if (needed && !can(person.role, needed))
        return showForbidden(person, {
          locale,
          here: readBack(fields.get('back'))?.path ?? href.home(locale),
        });
      return await act(form, { person, service, locale });
    } catch (error) {
      logError('form failed', error, { form: name });
      return showLogin(form, { status: 503, login: 'unavailable', reply: unsavedReply(form) });
    }
  });
}

/** The language of the page that a form was on. */
export function localeOf(fields: URLSearchParams): Locale {
  const lang = fields.get('lang') ?? '';
  return isLocale(lang) ? lang : defaultLocale;
}

export function crossOrigin(locale: Locale): FormResponse {
  return { kind: 'refusal', status: 403, reason: 'crossOrigin', locale, log: { outcome: 'crossOrigin' } };
}

type LoginPage = {
  status: number;
  login: FormResult['login'];
  retryAfter?: number;
  reply?: FormResult['reply'];
};

/** Shows the login, which leads back to the page that the form was on. */
export function showLogin(
  { fields }: Pick<PostedForm, 'fields'>,
  { status, login, retryAfter, reply }: LoginPage,
): FormResponse {
  const locale = localeOf(fields);
  const back = readBack(fields.get('back'));
  // A site without a desk has the login of the moderation alone.
  const path = back?.isDesk ? deskHref.login(locale) : href.moderate(locale);
  const entry = { back: back?.path ?? path, unsaved: listUnsaved(fields) };
  return { kind: 'page', path, status, retryAfter, formResult: { reply, login, entry } };
}

/** The texts of a form of the desk: the fields `text:0`, `text:1` and so on, with their files in `path:0`, `path:1`. */
function listUnsaved(fields: URLSearchParams): UnsavedText[] {
  return [...fields].flatMap(([field, text]) => {
    const index = /^text:(\d{1,2})$/.exec(field)?.[1];
    return index && text.trim() !== '' ? [{ path: fields.get(`path:${index}`) ?? index, text }] : [];
  });
}

/** Tells somebody who is logged in that this is not for them. @param here  the page that the form was on */
function showForbidden(
  person: PersonInSession,
  { locale, here }: { locale: Locale; here: string },
): FormResponse {
  const desk = describeVisit(person, { here });
  return { kind: 'page', path: deskHref.forbidden(locale), status: 403, formResult: { desk } };
}
