import { outcomeLogFields } from '@/lib/comments/submission/outcome-log-fields';
import { pageAnchors } from '@/lib/content/anchors';
import { findReportedPage } from '@/lib/content/reported-pages';
import { href, sitePages } from '@/lib/i18n/href';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import type { FormResponse, PostedForm } from './form-handler';
import { limitRefusedPages } from './limit-refused-pages';
import { submitForm, toRefusedForm } from './submit-form';

/** Stores a reader's report of a mistake and redirects to the page of the form. A refused report is shown again there. */
export const handleReport = limitRefusedPages(report);

async function report(form: PostedForm): Promise<FormResponse> {
  const { fields, library } = form;
  const page = findReportedPage(library, fields.get('article')?.trim() ?? '');
  const article = page && { id: page.id, names: [sitePages.corrections], form: sitePages.corrections };
  const { outcome, response } = await submitForm(form, { kind: 'report', article });
  if (response) return response;
  const log = outcomeLogFields(outcome);
  if (outcome.kind === 'crossOrigin') return { kind: 'refusal', status: 403, reason: 'crossOrigin', log };
  if (outcome.kind === 'stored') {
    // One that is held as spam gets the same notice.
    const location = `${href.report(outcome.comment.locale, { sent: 'received' })}#${pageAnchors.notice}`;
    return { kind: 'redirect', location, log };
  }
  const lang = outcome.typed.lang.trim();
  return {
    kind: 'page',
    path: href.report(isLocale(lang) ? lang : defaultLocale),
    status: outcome.status,
    formResult: { report: toRefusedForm(outcome) },
    retryAfter: 'retryAfter' in outcome ? outcome.retryAfter : undefined,
    log,
  };
}
