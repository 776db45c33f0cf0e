import type { IncomingMessage, ServerResponse } from 'node:http';
import { subscriptionQuerySchema } from '@/lib/comments/letters/subscription-query';
import { href } from '@/lib/i18n/href';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { queryParametersOf } from '../request-url';

/**
 * Redirects a GET of a letter's `List-Unsubscribe` address to the page that asks for confirmation: mail programs without
 * one-click support (RFC 8058) open it like any link.
 */
export function redirectToUnsubscribe(request: IncomingMessage, response: ServerResponse): void {
  const parameters = queryParametersOf(request);
  const { id = '' } = subscriptionQuerySchema.parse({ id: parameters.get('id') });
  const lang = parameters.get('lang') ?? '';
  const location = href.subscriptions(isLocale(lang) ? lang : defaultLocale, { id, act: 'unsubscribe' });
  response.writeHead(302, { Location: location, 'Content-Length': 0 }).end();
}
