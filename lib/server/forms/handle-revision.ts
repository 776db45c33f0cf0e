import type { FormResult } from '@/lib/comments/form-result';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { editCookieName } from '@/lib/comments/revision/edit-cookie';
import type { RevisionOutcome } from '@/lib/comments/revision/revise-comment';
import { readTypedBody } from '@/lib/comments/submission/comment-form';
import type { SentNotice } from '@/lib/comments/thread/thread-query';
import { pageAnchors } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { FormResponse, PostedForm } from './form-handler';

type Place = { locale: Locale; slug: string };

/** Changes or deletes a comment for the visitor who has its edit cookie. */
export async function handleRevision(form: PostedForm): Promise<FormResponse> {
  const { fields, library } = form;
  const locale = fields.get('lang') ?? '';
  const article = library.findArticle(fields.get('article') ?? '');
  if (!article || !isLocale(locale)) return { kind: 'refusal', status: 422, reason: 'missing' };
  const place = { locale, slug: article.slug };
  const outcome = await revise(form);
  const refuse = (status: number, problem: NonNullable<FormResult['revision']>['problem']) =>
    showAgain(place, status, { id: fields.get('id') ?? '', body: readTypedBody(fields), problem });
  switch (outcome.kind) {
    case 'crossOrigin':
      return { kind: 'refusal', status: 403, reason: 'crossOrigin', locale };
    case 'changed':
      return redirectWithNotice(place, outcome.comment.status === 'approved' ? 'edited' : 'editedWaiting');
    case 'removed':
      return redirectWithNotice(place, 'deleted');
    case 'refused':
      return redirectWithNotice(place, 'late');
    case 'invalid':
      return refuse(422, outcome.fault);
    case 'limited':
      return refuse(429, 'limited');
    case 'unavailable':
      return refuse(503, 'unavailable');
  }
}

async function revise({ fields, origin, cookies, now }: PostedForm): Promise<RevisionOutcome> {
  const id = fields.get('id') ?? '';
  const body = fields.get('body') ?? '';
  const request = { id, cookie: cookies[editCookieName(id)], headers: origin, now };
  const service = await getCommentService().catch(() => undefined);
  if (!service) return { kind: 'unavailable', body };
  return fields.get('act') === 'delete' ? service.withdraw(request) : service.revise({ ...request, body });
}

function redirectWithNotice({ locale, slug }: Place, sent: SentNotice): FormResponse {
  return { kind: 'redirect', location: `${href.comments(locale, slug, { sent })}#${pageAnchors.notice}` };
}

function showAgain({ locale, slug }: Place, status: number, revision: FormResult['revision']): FormResponse {
  const path = href.comments(locale, slug, { edit: revision?.id ?? '' });
  return { kind: 'page', path, status, formResult: { revision } };
}
