import type { Comments } from '../comments';
import { nameError } from '../log-event';
import type { LetterSite } from './compose-letters';
import { deliverLetters } from './deliver-letters';
import { createMailer } from './mailer';

/** Between two looks at what is due, in milliseconds. */
const interval = 60_000;

/**
 * Sends letters in this process from now on, first what fell due while none was running; several processes share the work. Without `SMTP_URL` it does nothing.
 *
 * @returns ends it
 */
export function startLetterDelivery(comments: Comments, site: LetterSite): () => void {
  const { mail } = comments.settings;
  if (!mail) return () => {};
  const mailer = createMailer(mail);
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const look = async () => {
    try {
      await deliverLetters({ comments, mailer, site, now: Date.now() });
    } catch (error) {
      comments.log({ event: 'fault', where: 'letters', error: nameError(error) });
    }
    plan();
  };
  const plan = () => {
    if (isStopped) return;
    timer = setTimeout(look, interval);
    // Letters keep no process alive.
    timer.unref();
  };
  look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    mailer.close();
  };
}
