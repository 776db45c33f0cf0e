import { z } from 'zod';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** The query of the subscription page: `act` in links from letters, `done` after the form was sent. */
export const subscriptionQuerySchema = z.object({
  id: z
    .preprocess(first, z.string().regex(/^[\w-]{1,100}$/))
    .optional()
    .catch(undefined),
  act: z
    .preprocess(first, z.enum(['confirm', 'unsubscribe']))
    .optional()
    .catch(undefined),
  done: z
    .preprocess(first, z.enum(['confirmed', 'unsubscribed', 'gone']))
    .optional()
    .catch(undefined),
});
export type SubscriptionQuery = z.infer<typeof subscriptionQuerySchema>;
