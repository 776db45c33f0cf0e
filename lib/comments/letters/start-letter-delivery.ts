import { nameError } from '@/lib/log/write-log';
import type { CommentContext } from '../comment-context';
import type { LetterSite } from './compose-letters';
import { deliverLetters } from './deliver-letters';
import { createMailer } from './mailer';

/** Time between two deliveries, in milliseconds. */
const interval = 60_000;

/**
 * Starts to deliver letters, first those that became due while no process ran. Several processes share the work. Does nothing
 * without `SMTP_URL`.
 *
 * @returns a function that stops it
 */
export function startLetterDelivery(service: CommentContext, site: LetterSite): () => void {
  const { mail } = service.settings;
  if (!mail) return () => {};
  const mailer = createMailer(mail);
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const deliver = async () => {
    try {
      await deliverLetters({ service, mailer, site, now: Date.now() });
    } catch (error) {
      service.log({ event: 'fault', where: 'letters', error: nameError(error) });
    }
    schedule();
  };
  const schedule = () => {
    if (isStopped) return;
    timer = setTimeout(deliver, interval);
    // Letters must not keep the process alive.
    timer.unref();
  };
  void deliver();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    mailer.close();
  };
}
