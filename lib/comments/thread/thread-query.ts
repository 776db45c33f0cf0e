import { z } from 'zod';
import { optionalParameter, queryParameter } from '@/lib/i18n/query-parameter';
import { orders } from '../comment';

/** Notices after a form was accepted; the messages have a sentence for each. */
export const sentNotices = ['waiting', 'approved', 'edited', 'editedWaiting', 'deleted', 'late'] as const;
export type SentNotice = (typeof sentNotices)[number];

const id = optionalParameter(z.uuid());

/** The query of a thread's page. Invalid values are ignored, so that old links keep working. */
export const threadQuerySchema = z.object({
  order: queryParameter(z.enum(orders)).catch('oldest'),
  page: optionalParameter(z.coerce.number().int().min(1).max(100_000)),
  /** The comment to show; selects its page. */
  comment: id,
  /** The comment to reply to. */
  reply: id,
  /** The writer's own comment to edit. */
  edit: id,
  sent: optionalParameter(z.enum(sentNotices)),
});
export type ThreadQuery = z.infer<typeof threadQuerySchema>;
