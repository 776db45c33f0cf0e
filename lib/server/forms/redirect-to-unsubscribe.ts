import type { IncomingMessage, ServerResponse } from 'node:http';
import { subscriptionQuerySchema } from '@/lib/comments/letters/subscription-query';
import { href } from '@/lib/i18n/href';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

/**
 * Leads from the address of a letter's `List-Unsubscribe` to the page that asks once more: for mail programs that know nothing of one click,
 * and open it like any link.
 */
export function redirectToUnsubscribe(request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const { id = '' } = subscriptionQuerySchema.parse({ id: searchParams.get('id') });
  const named = searchParams.get('lang') ?? '';
  const location = href.subscriptions(isLocale(named) ? named : defaultLocale, { id, act: 'unsubscribe' });
  response.writeHead(302, { Location: location, 'Content-Length': 0 }).end();
}
