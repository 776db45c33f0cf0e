import { setImmediate } from 'node:timers/promises';
import { createConcurrencyLimiter } from '@/lib/comments/submission/create-concurrency-limiter';
import type { RenderPage } from './page-request';

/** Pages that render at once. They share one thread: more of them only wait for the store together. */
const maxRunning = 8;
/** Pages that wait, less than half a second long; more are refused with LimiterFull. */
const maxQueued = 16;
/** Answers to forms have a queue of their own: while many pages are asked for, nobody loses what was typed. */
const forms = { maxRunning: 2, maxQueued: 200 };

/** Limits how many pages are rendered at the same time. */
export function limitRendering(render: RenderPage): RenderPage {
  const create = (size: { maxRunning: number; maxQueued: number }) =>
    createConcurrencyLimiter({ ...size, batchSize: size.maxRunning, pause: setImmediate });
  const limit = create({ maxRunning, maxQueued });
  const limitForms = create(forms);
  return (page) => (page.formResult && !page.isVisit ? limitForms : limit)(() => render(page));
}
