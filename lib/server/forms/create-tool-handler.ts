import type { FormResult } from '@/lib/comments/form-result';
import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import type { FormHandler } from './form-handler';
import { limitRefusedPages } from './limit-refused-pages';

/** The answer of a tool: its page, which reads `formResult`. `isFault`: it says what is wrong. */
type ToolAnswer = { path: string; isFault: boolean; formResult: FormResult };

/**
 * Creates the handler of a tool that answers with its page. What was typed is in the page and nowhere else: not in an address, a log or a
 * store.
 *
 * @param isShareTarget  whether the web manifest names it as the place for what readers share
 */
export function createToolHandler(
  answer: (fields: URLSearchParams, locale: Locale) => ToolAnswer,
  { isShareTarget = false } = {},
): FormHandler {
  return limitRefusedPages(async ({ fields, origin }) => {
    const lang = fields.get('lang')?.trim() ?? '';
    const locale = isLocale(lang) ? lang : defaultLocale;
    // What the phone's share menu posts comes from no site.
    const isShared = isShareTarget && origin['sec-fetch-site'] === 'none';
    if (!isShared && !isSameOrigin(origin))
      return { kind: 'refusal', status: 403, reason: 'crossOrigin', locale };
    const { path, isFault, formResult } = answer(fields, locale);
    return { kind: 'page', path, status: isFault ? 422 : 200, formResult };
  });
}
