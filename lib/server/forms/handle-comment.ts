import { outcomeLogFields } from '@/lib/comments/submission/outcome-log-fields';
import type { SubmitOutcome } from '@/lib/comments/submission/submission';
import { pageAnchors } from '@/lib/content/anchors';
import { listNames } from '@/lib/content/article-names';
import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { FormResponse, PostedForm } from './form-handler';
import { limitRefusedPages } from './limit-refused-pages';
import { submitForm, toRefusedForm } from './submit-form';

/** Stores a new comment and redirects to its thread. A refused comment is shown again in the form on the thread's page. */
export const handleComment = limitRefusedPages(submit);

async function submit(form: PostedForm): Promise<FormResponse> {
  const { fields, library } = form;
  const article = library.findArticle(fields.get('article')?.trim() ?? '');
  const named = article && { id: article.id, names: listNames(article) };
  const { outcome, response } = await submitForm(form, { kind: 'comment', article: named });
  return response ?? answerOutcome(outcome, library);
}

function answerOutcome(outcome: SubmitOutcome, library: Library): FormResponse {
  const log = outcomeLogFields(outcome);
  if (outcome.kind === 'crossOrigin') {
    return { kind: 'refusal', status: 403, reason: 'crossOrigin', log };
  }
  if (outcome.kind === 'stored') {
    const { comment, cookie, writerCookie } = outcome;
    const { locale, status } = comment;
    const slug = library.findArticle(comment.article)?.slug ?? comment.article;
    // A comment held as spam gets the same notice as any other that waits for approval.
    const sent = status === 'approved' ? 'approved' : 'waiting';
    return {
      kind: 'redirect',
      location: `${href.comments(locale, slug, { sent })}#${pageAnchors.notice}`,
      cookies: [cookie, writerCookie].filter((one) => one !== undefined),
      log,
    };
  }
  const { typed, status } = outcome;
  const article = library.findArticle(typed.article.trim());
  if (!article || !isLocale(typed.lang)) {
    const locale: Locale | undefined = isLocale(typed.lang) ? typed.lang : undefined;
    return { kind: 'refusal', status, reason: 'missing', locale, log };
  }
  return {
    kind: 'page',
    // The form stays a reply to the same comment, unless that comment is gone.
    path: href.comments(typed.lang, article.slug, { reply: hasNoParent(outcome) ? '' : typed.parent }),
    status,
    formResult: { comment: toRefusedForm(outcome) },
    retryAfter: 'retryAfter' in outcome ? outcome.retryAfter : undefined,
    log,
  };
}

/** Whether the comment to reply to is gone: then the reply can only be posted as a top-level comment. */
function hasNoParent(outcome: SubmitOutcome): boolean {
  return outcome.kind === 'invalid' && outcome.fields.parent !== undefined;
}
