import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import { optionalParameter, queryParameter } from '@/lib/i18n/query-parameter';
import { statuses } from '../comment';
import { actionNotices } from './actions';

const page = queryParameter(z.coerce.number().int().min(1).max(100_000)).catch(1);

/** The result of the last action, added to the URL by the redirect after it. */
export const doneQuerySchema = z.object({
  done: optionalParameter(z.enum(actionNotices)),
  count: queryParameter(z.coerce.number().int().min(0)).catch(0),
  stale: queryParameter(z.coerce.number().int().min(0)).catch(0),
  undo: optionalParameter(z.uuid()),
});
export type DoneQuery = z.infer<typeof doneQuerySchema>;

/** The query of the queue page. */
export const queueQuerySchema = z.object({
  status: queryParameter(z.enum(statuses)).catch('waiting'),
  article: optionalParameter(z.string().regex(/^[a-z0-9-]{1,200}$/)),
  locale: optionalParameter(z.enum(localeList)),
  page,
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

/** The query of the audit log page. */
export const logQuerySchema = z.object({ page });
