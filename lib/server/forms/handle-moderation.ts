import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CommentService } from '@/lib/comments/comment-service';
import type { FormResult } from '@/lib/comments/form-result';
import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { type ActionResult, parseAction, performAction } from '@/lib/comments/moderation/actions';
import { logIn } from '@/lib/comments/moderation/log-in';
import { readSession, sessionCookieName, sessionTime } from '@/lib/comments/moderation/session';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { readTypedBody } from '@/lib/comments/submission/comment-form';
import { href } from '@/lib/i18n/href';
import { defaultLocale, isLocale, type Locale, localeList } from '@/lib/i18n/locales';
import { logError } from '@/lib/log/write-log';
import type { FormHandler, FormResponse, PostedForm, ResponseCookie } from './form-handler';
import { limitRefusedPages } from './limit-refused-pages';

/**
 * Creates the handler of all forms of the moderation pages. They must come from this site and, except the login, from a session
 * with its token.
 */
export function createModerationHandler(passwordHash: string): FormHandler {
  return limitRefusedPages((form) => moderate(form, passwordHash));
}

async function moderate(form: PostedForm, passwordHash: string): Promise<FormResponse> {
  const { fields, origin, cookies, now } = form;
  const lang = fields.get('lang') ?? '';
  const locale = isLocale(lang) ? lang : defaultLocale;
  if (!isSameOrigin(origin))
    return { kind: 'refusal', status: 403, reason: 'crossOrigin', locale, log: { outcome: 'crossOrigin' } };
  const showLogin = (status: number, login: FormResult['login']) =>
    page(href.moderate(locale), status, { login, reply: unstoredReply(fields) });
  try {
    const service = await getCommentService();
    if (fields.get('act') === 'login') return await answerLogin(form, { locale, passwordHash }, service);
    const keys = { secret: service.secret, passwordHash };
    const session = await readSession(cookies[sessionCookieName], now, keys, service.store);
    if (!session || session.formToken !== fields.get('token')) return showLogin(403, 'over');
    const ended = await endSessions(fields, session.id, service);
    if (ended === 'own')
      return { kind: 'redirect', location: href.moderate(locale), cookies: [sessionCookie('', 0)] };
    if (ended === 'other') return redirectBack(fields.get('back'), locale, { done: 'endSession', count: 1 });
    if (fields.get('act') === 'search')
      return page(href.moderate(locale), 200, { search: fields.get('search')?.slice(0, 300) });
    if (fields.get('act') === 'reply') return await answerReply(form, locale, service);
    const action = parseAction(fields, form.library.articleNames);
    if (!action) return { kind: 'refusal', status: 422, reason: 'missing', locale };
    return redirectBack(fields.get('back'), locale, await performAction(action, now, service));
  } catch (error) {
    logError('form failed', error, { form: 'moderation' });
    return showLogin(503, 'unavailable');
  }
}

/** Ends this session, another one or all, if the form asks for it. @returns whose session ended */
async function endSessions(
  fields: URLSearchParams,
  own: string,
  { store }: CommentService,
): Promise<'own' | 'other' | undefined> {
  const act = fields.get('act');
  if (act === 'endSessions') await store.endSessions();
  else if (act === 'logout') await store.endSession(own);
  else if (act === 'endSession') {
    const id = fields.get('session') ?? '';
    await store.endSession(id);
    return id === own ? 'own' : 'other';
  } else return undefined;
  return 'own';
}

async function answerLogin(
  { fields, ip, userAgent, now }: PostedForm,
  { locale, passwordHash }: { locale: Locale; passwordHash: string },
  service: CommentService,
): Promise<FormResponse> {
  const password = fields.get('password') ?? '';
  const login = await logIn({ password, ip, userAgent, now, passwordHash }, service);
  const log = { outcome: login.kind };
  if (login.kind !== 'in')
    return {
      ...page(href.moderate(locale), login.kind === 'wrong' ? 403 : 429, { login: login.kind }),
      ...('retryAfter' in login && { retryAfter: login.retryAfter }),
      log,
    };
  const cookies = [sessionCookie(login.session, sessionTime / 1_000)];
  return { kind: 'redirect', location: href.moderate(locale), cookies, log };
}

async function answerReply(
  { fields, now, library }: PostedForm,
  locale: Locale,
  service: CommentService,
): Promise<FormResponse> {
  const parent = z.uuid().catch('').parse(fields.get('parent'));
  const body = fields.get('body') ?? '';
  const comment = await service.store.get(parent);
  const outcome = await service.reply({
    parent,
    body,
    name: library.site.name[comment?.locale ?? locale],
    submissionKey: fields.get('key')?.slice(0, 80) || randomUUID(),
    actor: 'moderator',
    at: new Date(now).toISOString(),
    seen: fields.get('seen') ?? undefined,
  });
  if (outcome.kind === 'stored') return redirectBack(fields.get('back'), locale, { done: 'reply', count: 1 });
  const problem =
    outcome.kind === 'invalid' ? outcome.fault : outcome.kind === 'missing' ? 'gone' : 'changed';
  const { pathname, search } = parseBackUrl(fields.get('back'), locale);
  return page(pathname + search, 422, { reply: { parent, body: readTypedBody(fields), problem } });
}

/** The text of a reply that was not stored, to show it again after the login. */
function unstoredReply(fields: URLSearchParams): FormResult['reply'] {
  if (fields.get('act') !== 'reply') return undefined;
  return { parent: fields.get('parent') ?? '', body: readTypedBody(fields), problem: 'unavailable' };
}

function page(path: string, status: number, formResult: FormResult): FormResponse {
  return { kind: 'page', path, status, formResult };
}

const moderatePath = new RegExp(`^/(?:${localeList.join('|')})/moderate(?:/[a-z]+)?$`);

/** URL of the moderation page that a form was on; the first moderation page when the field `back` is missing or not ours. */
function parseBackUrl(back: string | null, locale: Locale): URL {
  const first = new URL(href.moderate(locale), 'http://localhost');
  if (back === null || !URL.canParse(back, first)) return first;
  const url = new URL(back, first);
  const isOurs = url.origin === first.origin && moderatePath.test(url.pathname);
  return isOurs ? url : first;
}

/** Redirects to the moderation page that the form was on, which shows what was done. */
function redirectBack(
  back: string | null,
  locale: Locale,
  { done, count, stale, undo }: ActionResult,
): FormResponse {
  const url = parseBackUrl(back, locale);
  url.searchParams.set('done', done);
  url.searchParams.set('count', String(count));
  if (stale) url.searchParams.set('stale', String(stale));
  else url.searchParams.delete('stale');
  if (undo) url.searchParams.set('undo', undo);
  else url.searchParams.delete('undo');
  return { kind: 'redirect', location: url.pathname + url.search, log: { outcome: done, count } };
}

function sessionCookie(value: string, maxAge: number): ResponseCookie {
  return { name: sessionCookieName, value, maxAge, sameSite: 'strict' };
}
