import { z } from 'zod';
import { orders } from '../comment';

/** Notices after a form was accepted; the messages have a sentence for each. */
export const sentNotices = ['waiting', 'approved', 'edited', 'editedWaiting', 'deleted', 'late'] as const;
export type SentNotice = (typeof sentNotices)[number];

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const id = z.preprocess(first, z.uuid()).optional().catch(undefined);

/** The query of a thread's page. Invalid values are ignored, so that old links keep working. */
export const threadQuerySchema = z.object({
  order: z.preprocess(first, z.enum(orders)).catch('oldest'),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(100_000)).optional().catch(undefined),
  /** The comment to show; selects its page. */
  comment: id,
  /** The comment to reply to. */
  reply: id,
  /** The writer's own comment to edit. */
  edit: id,
  sent: z.preprocess(first, z.enum(sentNotices)).optional().catch(undefined),
});
export type ThreadQuery = z.infer<typeof threadQuerySchema>;
