import type { Comments } from '../comments';
import { nameError } from '../log-event';
import type { QueuedLetter } from '../store/letter-store';
import { composeConfirm, composeDigest, composeReply, type LetterSite } from './compose-letters';
import type { Letter, Mailer } from './mailer';

/** The editor hears of new comments at most once in this time, in milliseconds. */
const digestInterval = 60 * 60 * 1_000;
/** Letters that are sent one after the other before the next look. */
const maxLetters = 50;
/** While a letter is on its way no other process takes it, in milliseconds. */
const lease = 10 * 60 * 1_000;
/** A letter that cannot be sent is tried again after this time, twice as much each time, and at last given up. */
const firstPause = 5 * 60 * 1_000;
const maxTries = 6;

export type Delivery = {
  comments: Comments;
  mailer: Mailer;
  site: LetterSite /** Milliseconds. */;
  now: number;
};

/** Sends what is due: letters to writers, and the digest for the editor. @returns how many went out */
export async function deliverLetters(delivery: Delivery): Promise<number> {
  const { comments, now } = delivery;
  const notices = await comments.store.claimLetters(timeOf(now), timeOf(now + lease), maxLetters);
  let sent = 0;
  for (const notice of notices) {
    const letter = await composeLetter(notice, delivery);
    const isSent = letter ? await send(letter, notice.kind, delivery) : false;
    if (isSent) sent += 1;
    // A letter that has lost its sense is out, too.
    await comments.store.settleLetter(notice.id, isSent || !letter ? { sent: true } : retry(notice, now));
  }
  return sent + (await deliverDigest(delivery));
}

/** The letter of a notice; nothing when it has lost its sense: the comment is hidden again, or nobody wants it any more. */
async function composeLetter(
  { kind, comment: id, subscription: wish }: QueuedLetter,
  { comments: { store }, site }: Delivery,
): Promise<Letter | undefined> {
  const [comment, subscription] = [await store.get(id), await store.getSubscription(wish)];
  if (!subscription || comment?.status !== 'approved' || comment.removedAt) return undefined;
  const isConfirmed = subscription.confirmedAt !== null;
  if (kind === 'confirm') return isConfirmed ? undefined : composeConfirm({ subscription, comment, site });
  return isConfirmed ? composeReply({ subscription, comment, site }) : undefined;
}

async function deliverDigest(delivery: Delivery): Promise<number> {
  const { comments, site, now } = delivery;
  const { store, settings } = comments;
  const digest = await store.claimDigest(timeOf(now), timeOf(now - digestInterval));
  if (!digest || !settings.mail) return 0;
  if (await send(composeDigest(digest, { editor: settings.mail.editor, site }), 'digest', delivery)) return 1;
  await store.returnDigest(timeOf(now), digest.previous);
  return 0;
}

async function send(letter: Letter, kind: string, { comments, mailer }: Delivery): Promise<boolean> {
  try {
    await mailer.send(letter);
    comments.log({ event: 'letter', kind, outcome: 'sent' });
    return true;
  } catch (error) {
    comments.log({ event: 'letter', kind, outcome: 'failed', error: nameError(error) });
    return false;
  }
}

function retry({ tries }: QueuedLetter, now: number): { sent: false; tryAt: string | null } {
  return { sent: false, tryAt: tries >= maxTries ? null : timeOf(now + firstPause * 2 ** (tries - 1)) };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
