import { isSameOrigin } from '@/lib/comments/is-same-origin';
import { subscriptionQuerySchema } from '@/lib/comments/letters/subscription-query';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { href } from '@/lib/i18n/href';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { logError } from '@/lib/log/write-log';
import type { FormResponse, PostedForm } from './form-handler';

/**
 * Confirms or ends a subscription, for whoever has the link from a letter. One-click requests (RFC 8058) come from mail programs,
 * so they may have another origin. They can only unsubscribe.
 */
export async function handleSubscription({ fields, query, origin, now }: PostedForm): Promise<FormResponse> {
  const isOneClick = fields.get('List-Unsubscribe') === 'One-Click';
  const { id } = subscriptionQuerySchema.parse({ id: (isOneClick ? query : fields).get('id') });
  const isUnsubscribe = isOneClick || fields.get('act') === 'unsubscribe';
  if (!isUnsubscribe && !isSameOrigin(origin)) return { kind: 'refusal', status: 403, reason: 'crossOrigin' };
  const lang = fields.get('lang') ?? '';
  const locale = isLocale(lang) ? lang : defaultLocale;
  try {
    const { store } = await getCommentService();
    const confirm = (subscription: string) =>
      store.confirmSubscription(subscription, new Date(now).toISOString());
    const exists = id !== undefined && (await (isUnsubscribe ? store.unsubscribe(id) : confirm(id)));
    const done = !exists ? 'gone' : isUnsubscribe ? 'unsubscribed' : 'confirmed';
    const log = { outcome: done };
    if (isOneClick) return { kind: 'done', status: 200, log };
    return { kind: 'redirect', location: href.subscriptions(locale, { done }), log };
  } catch (error) {
    logError('form failed', error, { form: 'subscription' });
    return { kind: 'refusal', status: 503, reason: 'unavailable', locale };
  }
}
