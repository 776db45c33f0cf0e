import type { Comments } from '@/lib/comments/comments';
import type { RefusedForm } from '@/lib/comments/form-result';
import { getComments } from '@/lib/comments/open-comments';
import { readTyped } from '@/lib/comments/submission/comment-form';
import { outcomeLogFields } from '@/lib/comments/submission/outcome-log-fields';
import type { SubmitOutcome } from '@/lib/comments/submission/submission';
import { pageAnchors } from '@/lib/content/anchors';
import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { FormResponse, PostedForm } from './form-handler';
import { originHeaders } from './origin-headers';

/** Takes a comment: stored, it leads back to the thread; refused, the thread's page shows the form again as it was typed. */
export async function handleComment(form: PostedForm): Promise<FormResponse> {
  const { fields, headers, address, now, library } = form;
  const hasArticle = (slug: string) => library.getArticle(slug) !== undefined;
  const comments = await openComments();
  const outcome: SubmitOutcome = comments
    ? await comments.submit(fields, {
        address,
        now,
        headers: originHeaders(headers),
        hasArticle,
        siteNames: Object.values(library.site.name),
      })
    : { kind: 'unavailable', status: 503, typed: readTyped(fields), token: '' };
  return answerOutcome(outcome, library);
}

/** Nothing when the environment does not say how comments are kept: the log has it from the start of the server. */
async function openComments(): Promise<Comments | undefined> {
  return getComments().catch(() => undefined);
}

function answerOutcome(outcome: SubmitOutcome, library: Library): FormResponse {
  const log = outcomeLogFields(outcome);
  if (outcome.kind === 'crossOrigin') {
    return { kind: 'refusal', status: 403, reason: 'crossOrigin', log };
  }
  if (outcome.kind === 'stored') {
    const { comment, cookie } = outcome;
    const { article, locale, status } = comment;
    // What is held as spam hears what everybody hears who has to wait.
    const sent = status === 'approved' ? 'approved' : 'waiting';
    return {
      kind: 'redirect',
      location: `${href.comments(locale, article, { sent })}#${pageAnchors.notice}`,
      cookies: cookie && [cookie],
      log,
    };
  }
  const { typed, status } = outcome;
  const article = library.getArticle(typed.article);
  if (!article || !isLocale(typed.lang)) {
    const locale: Locale | undefined = isLocale(typed.lang) ? typed.lang : undefined;
    return { kind: 'refusal', status, reason: 'missing', locale, log };
  }
  return {
    kind: 'page',
    // Shown again, a reply still answers what it answered, unless that is gone.
    path: href.comments(typed.lang, article.slug, { reply: hasNoParent(outcome) ? '' : typed.parent }),
    status,
    state: { comment: toRefusedForm(outcome) },
    retryAfter: 'retryAfter' in outcome ? outcome.retryAfter : undefined,
    log,
  };
}

/** Whether what a reply answers is not there, so that it can only be sent as a comment of its own. */
function hasNoParent(outcome: SubmitOutcome): boolean {
  return outcome.kind === 'invalid' && outcome.fields.parent !== undefined;
}

function toRefusedForm(
  outcome: Exclude<SubmitOutcome, { kind: 'crossOrigin' } | { kind: 'stored' }>,
): RefusedForm {
  const { typed, token } = outcome;
  if (outcome.kind === 'invalid') return { typed, token, fields: outcome.fields, problem: outcome.form };
  if (outcome.kind === 'limited') return { typed, token, problem: 'limited', wait: outcome.retryAfter };
  if (outcome.kind !== 'proofNeeded') return { typed, token, problem: outcome.kind };
  return { typed, token, problem: 'proof', wait: outcome.wait, difficulty: outcome.difficulty };
}
