import { z } from 'zod';
import { sitePages } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { optionalParameter } from '@/lib/i18n/query-parameter';
import { logError } from '@/lib/log/write-log';
import { getCommentService, hasCommentService } from './provide-comment-service';
import { issueFormToken } from './submission/form-token';

/** The query of the page with the form for reports. Invalid values are ignored. */
export const reportQuerySchema = z.object({
  /** Where the mistake is: a name of `findReportedPage`. */
  page: optionalParameter(z.string().max(100)),
  sent: optionalParameter(z.literal('received')),
});

/** The token of a form for reports; undefined, and logged, when reports cannot be stored at the moment. */
export async function loadReportToken(locale: Locale): Promise<string | undefined> {
  if (!hasCommentService()) return undefined;
  try {
    const { store, secret } = await getCommentService();
    await store.checkHealth();
    return issueFormToken({ article: sitePages.corrections, locale, now: Date.now() }, secret);
  } catch (error) {
    logError('report form unavailable', error, { locale });
    return undefined;
  }
}
