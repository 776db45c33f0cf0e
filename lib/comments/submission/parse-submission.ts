import { isLocale } from '@/lib/i18n/locales';
import { commentFormSchema, listFieldFaults, readFields, toTyped } from './comment-form';
import { issueFormToken, readFormToken } from './form-token';
import type { RequestFacts, Submission, SubmitOutcome } from './submission';

/** Reads a form that was sent, as far as that can be done without the store. @returns what can be stored, or why it cannot */
export function parseSubmission(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  secret: string,
): Submission | SubmitOutcome {
  const sent = readFields(form);
  const typed = toTyped(sent);
  const parsed = commentFormSchema.safeParse(sent);
  const fields = parsed.success ? {} : listFieldFaults(parsed.error);
  const article = typed.article.trim();
  const locale = typed.lang.trim();
  if (!isLocale(locale)) fields.lang ??= 'unknown';
  else if (!fields.article && !facts.hasArticle(article, locale)) fields.article = 'unknown';
  if (!isLocale(locale) || fields.article || fields.lang)
    return { kind: 'invalid', status: 422, fields, typed, token: '' };
  const thread = { article, locale };
  const { token, fault } = readFormToken(typed.token, { ...thread, now: facts.now }, secret);
  const renew = (own: { nonce?: string; difficulty?: number } = token ?? {}) =>
    issueFormToken({ ...thread, now: facts.now, ...own }, secret);
  if (!parsed.success || !token || fault) {
    // The form is old enough when it comes again, unless it has to be a new one.
    const kept = token && fault !== 'stale' ? typed.token : renew({});
    return { kind: 'invalid', status: 422, fields, form: fault, typed, token: kept };
  }
  return { form: parsed.data, typed, token, facts, renew };
}
