import { nameError } from '@/lib/log/write-log';
import type { CommentContext } from '../comment-context';
import type { QueuedLetter } from '../store/letter-store';
import { composeConfirmation, composeDigest, composeReplyLetter, type LetterSite } from './compose-letters';
import type { Letter, Mailer } from './mailer';

/** Minimum time between two digests for the editor, in milliseconds. */
const digestInterval = 60 * 60 * 1_000;
/** Letters that one run claims and sends. */
const maxLetters = 50;
/** No other process takes a claimed letter for this time, in milliseconds. */
const lease = 10 * 60 * 1_000;
/** Pause before the first retry, in milliseconds; it doubles each time until `maxTries`. */
const firstPause = 5 * 60 * 1_000;
const maxTries = 6;

export type Delivery = {
  service: CommentContext;
  mailer: Mailer;
  site: LetterSite;
  /** Milliseconds. */
  now: number;
};

/** Sends due letters to writers and the digest to the editor. @returns how many were sent */
export async function deliverLetters(delivery: Delivery): Promise<number> {
  const { service, now } = delivery;
  const queued = await service.store.claimLetters(timeOf(now), timeOf(now + lease), maxLetters);
  let sent = 0;
  for (const entry of queued) {
    const letter = await composeLetter(entry, delivery);
    const isSent = letter ? await send(letter, entry.kind, delivery) : false;
    if (isSent) sent += 1;
    // Settle an obsolete letter as sent, so that it is not retried.
    await service.store.settleLetter(entry.id, isSent || !letter ? { sent: true } : retry(entry, now));
  }
  return sent + (await deliverDigest(delivery));
}

/** Composes a queued letter; undefined when obsolete: the comment is hidden again, or the subscription ended. */
async function composeLetter(
  { kind, comment: commentId, subscription: subscriptionId }: QueuedLetter,
  { service: { store }, site }: Delivery,
): Promise<Letter | undefined> {
  const comment = await store.get(commentId);
  const subscription = await store.getSubscription(subscriptionId);
  if (!subscription || comment?.status !== 'approved' || comment.removedAt) return undefined;
  const isConfirmed = subscription.confirmedAt !== null;
  if (kind === 'confirm')
    return isConfirmed ? undefined : composeConfirmation({ subscription, comment, site });
  return isConfirmed ? composeReplyLetter({ subscription, comment, site }) : undefined;
}

async function deliverDigest(delivery: Delivery): Promise<number> {
  const { service, site, now } = delivery;
  const { store, settings } = service;
  const digest = await store.claimDigest(timeOf(now), timeOf(now - digestInterval));
  if (!digest || !settings.mail) return 0;
  if (await send(composeDigest(digest, { editor: settings.mail.editor, site }), 'digest', delivery)) return 1;
  await store.returnDigest(timeOf(now), digest.previous);
  return 0;
}

async function send(letter: Letter, kind: string, { service, mailer }: Delivery): Promise<boolean> {
  try {
    await mailer.send(letter);
    service.log({ event: 'letter', kind, outcome: 'sent' });
    return true;
  } catch (error) {
    service.log({ event: 'letter', kind, outcome: 'failed', error: nameError(error) });
    return false;
  }
}

function retry({ tries }: QueuedLetter, now: number): { sent: false; tryAt: string | null } {
  return { sent: false, tryAt: tries >= maxTries ? null : timeOf(now + firstPause * 2 ** (tries - 1)) };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
