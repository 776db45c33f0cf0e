import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FormResult } from '@/lib/comments/form-result';
import { type ActionResult, parseAction, performAction } from '@/lib/comments/moderation/actions';
import type { PeopleSetting } from '@/lib/comments/people/read-person';
import { readTypedBody } from '@/lib/comments/submission/comment-form';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { forPeople, type Sender } from './desk/for-people';
import { readBack } from './desk/read-back';
import type { FormHandler, FormResponse, PostedForm } from './form-handler';

/** Creates the handler of the forms of the moderation pages. */
export function createModerationHandler(setting: PeopleSetting): FormHandler {
  const unsavedReply = ({ fields }: PostedForm) => unstoredReply(fields);
  return forPeople({ name: 'moderation', permission: 'moderate', setting, unsavedReply }, moderate);
}

async function moderate(form: PostedForm, sender: Sender): Promise<FormResponse> {
  const { fields, now } = form;
  const { person, service, locale } = sender;
  if (fields.get('act') === 'search')
    return page(href.moderate(locale), 200, { search: fields.get('search')?.slice(0, 300) });
  if (fields.get('act') === 'reply') return await answerReply(form, sender);
  const action = parseAction(fields, form.library.articleNames);
  if (!action) return { kind: 'refusal', status: 422, reason: 'missing', locale };
  const done = await performAction(action, { person: person.id, now }, service);
  return redirectBack(fields.get('back'), locale, done);
}

async function answerReply(
  { fields, now, library }: PostedForm,
  { person, service, locale }: Sender,
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
    person: person.id,
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

/** URL of the moderation page that a form was on; the first moderation page when the field `back` is missing or not ours. */
function parseBackUrl(field: string | null, locale: Locale): URL {
  const back = readBack(field);
  return new URL(back && !back.isDesk ? back.path : href.moderate(locale), 'http://localhost');
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
