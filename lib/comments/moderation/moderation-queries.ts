import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import { statuses } from '../comment';
import { actionNotices } from './actions';

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const page = z.preprocess(first, z.coerce.number().int().min(1).max(100_000)).catch(1);

/** The result of the last action, added to the URL by the redirect after it. */
export const doneQuerySchema = z.object({
  done: z.preprocess(first, z.enum(actionNotices)).optional().catch(undefined),
  count: z.preprocess(first, z.coerce.number().int().min(0)).catch(0),
  undo: z.preprocess(first, z.uuid()).optional().catch(undefined),
});
export type DoneQuery = z.infer<typeof doneQuerySchema>;

/** The query of the queue page. */
export const queueQuerySchema = z.object({
  status: z.preprocess(first, z.enum(statuses)).catch('waiting'),
  article: z
    .preprocess(first, z.string().regex(/^[a-z0-9-]{1,200}$/))
    .optional()
    .catch(undefined),
  locale: z.preprocess(first, z.enum(localeList)).optional().catch(undefined),
  page,
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

/** The query of the audit log page. */
export const logQuerySchema = z.object({ page });
