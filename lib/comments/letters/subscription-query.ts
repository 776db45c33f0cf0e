import { z } from 'zod';
import { optionalParameter } from '@/lib/i18n/query-parameter';

/** The query of the subscription page: `act` in links from letters, `done` after the form was sent. */
export const subscriptionQuerySchema = z.object({
  id: optionalParameter(z.string().regex(/^[\w-]{1,100}$/)),
  act: optionalParameter(z.enum(['confirm', 'unsubscribe'])),
  done: optionalParameter(z.enum(['confirmed', 'unsubscribed', 'gone'])),
});
export type SubscriptionQuery = z.infer<typeof subscriptionQuerySchema>;
