import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { href } from '@/lib/i18n/href';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { findFault } from '@/lib/subject/check-message/judge-message';
import type { FormResponse, PostedForm } from './form-handler';
import { limitRefusedPages } from './limit-refused-pages';

/** Answers a message with the page that judges it. The message is in the page and nowhere else: not in an address, a log or a store. */
export const handleCheckMessage = limitRefusedPages(check);

async function check({ fields, origin }: PostedForm): Promise<FormResponse> {
  const lang = fields.get('lang')?.trim() ?? '';
  const locale = isLocale(lang) ? lang : defaultLocale;
  if (!isSameOrigin(origin)) return { kind: 'refusal', status: 403, reason: 'crossOrigin', locale };
  const message = fields.get('message') ?? '';
  return {
    kind: 'page',
    path: href.checkMessage(locale),
    status: findFault(message) ? 422 : 200,
    formResult: { message },
  };
}
