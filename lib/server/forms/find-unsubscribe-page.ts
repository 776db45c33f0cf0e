import { subscriptionQuerySchema } from '@/lib/comments/letters/subscription-query';
import { href } from '@/lib/i18n/href';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { queryParametersOf } from '../request-target';

/**
 * Where a GET of a letter's `List-Unsubscribe` address leads: to the page that asks for confirmation. Mail programs without
 * one-click support (RFC 8058) open it like any link.
 */
export function findUnsubscribePage(url: string): string {
  const parameters = queryParametersOf(url);
  const { id = '' } = subscriptionQuerySchema.parse({ id: parameters.get('id') });
  const lang = parameters.get('lang') ?? '';
  return href.subscriptions(isLocale(lang) ? lang : defaultLocale, { id, act: 'unsubscribe' });
}
