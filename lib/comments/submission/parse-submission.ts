import { isLocale } from '@/lib/i18n/locales';
import { commentFormSchema, listFieldFaults, readFields, reportFormSchema, toTyped } from './comment-form';
import { issueFormToken, readFormToken } from './form-token';
import type { RequestFacts, Submission, SubmitOutcome } from './submission';

/** Parses a posted form, without touching the store. @returns what can be stored, or why it cannot */
export function parseSubmission(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  secret: string,
): Submission | SubmitOutcome {
  const posted = readFields(form);
  const typed = toTyped(posted);
  const parsed = (facts.kind === 'report' ? reportFormSchema : commentFormSchema).safeParse(posted);
  const fields = parsed.success ? {} : listFieldFaults(parsed.error);
  const { article } = facts;
  const locale = typed.lang.trim();
  if (!isLocale(locale)) fields.lang ??= 'unknown';
  else if (!article) fields.article ??= 'unknown';
  if (!isLocale(locale) || !article || fields.article || fields.lang)
    return { kind: 'invalid', status: 422, fields, typed, token: '' };
  const thread = { article: article.id, locale };
  const { token, fault } = readFormToken(typed.token, { article, locale, now: facts.now }, secret);
  const reissueToken: Submission['reissueToken'] = (values = token ?? {}) =>
    issueFormToken({ ...thread, article: article.form ?? article.id, now: facts.now, ...values }, secret);
  if (!parsed.success || !token || fault) {
    // Keep a valid token, so that the form is no longer too young when it is sent again.
    const nextToken = token && fault !== 'stale' ? typed.token : reissueToken({});
    return { kind: 'invalid', status: 422, fields, form: fault, typed, token: nextToken };
  }
  return { form: parsed.data, typed, token, facts, reissueToken };
}
