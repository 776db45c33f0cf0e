import { nameError } from '@/lib/log/write-log';
import type { CommentContext } from '../comment-context';
import { deliverLetters } from './deliver-letters';
import type { LetterSite } from './letter-site';
import { createMailer } from './mailer';

/** Time between two deliveries, in milliseconds. */
const interval = 60_000;

/**
 * Starts to deliver letters, first those that became due while no process ran. Several processes share the work. Does nothing
 * without `SMTP_URL`.
 *
 * @returns a function that stops it, and resolves when the letter that was being sent is settled
 */
export function startLetterDelivery(service: CommentContext, site: LetterSite): () => Promise<void> {
  const { mail } = service.settings;
  if (!mail) return async () => {};
  const mailer = createMailer(mail);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const deliver = async () => {
    try {
      await deliverLetters({ service, mailer, site, now: Date.now, isStopped: () => isStopped });
    } catch (error) {
      service.log({ event: 'fault', where: 'letters', error: nameError(error) });
    }
  };
  let running = Promise.resolve();
  const run = () => {
    running = deliver().then(() => {
      if (isStopped) return;
      timer = setTimeout(run, interval);
      // Letters must not keep the process alive.
      timer.unref();
    });
  };
  run();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
    mailer.close();
  };
}
