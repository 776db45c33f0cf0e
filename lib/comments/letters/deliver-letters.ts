import { nameError } from '@/lib/log/write-log';
import type { CommentContext } from '../comment-context';
import type { QueuedLetter } from '../store/letter-store';
import { composeConfirmation, composeDigest, composeReplyLetter } from './compose-letters';
import type { LetterSite } from './letter-site';
import { type Letter, longestSend, type Mailer } from './mailer';

/** Minimum time between two digests for the editor, in milliseconds. */
const digestInterval = 60 * 60 * 1_000;
/** Letters that one run sends. */
const maxLetters = 50;
/**
 * No other process takes a claimed letter or digest for this time, in milliseconds. It is much longer than one letter takes, so it ends
 * only when its process has.
 */
const lease = 5 * longestSend;
/** Pause before the first retry, in milliseconds; it doubles each time until `maxTries`. */
const firstPause = 5 * 60 * 1_000;
const maxTries = 6;

type Delivery = {
  service: CommentContext;
  mailer: Mailer;
  site: LetterSite;
  /** Milliseconds. */
  now: () => number;
  /** Whether to stop after the letter that is being sent. */
  isStopped?: () => boolean;
};

/** Sends due letters to writers and the digest to the editor, one at a time. @returns how many were sent */
export async function deliverLetters(delivery: Delivery): Promise<number> {
  const { now, isStopped = () => false } = delivery;
  let sent = 0;
  for (let count = 0; count < maxLetters && !isStopped(); count += 1) {
    const kind = await deliverNext(delivery, timeOf(now()));
    if (kind === 'none') break;
    if (kind === 'sent') sent += 1;
  }
  return isStopped() ? sent : sent + (await deliverDigest(delivery));
}

/** Claims, sends and settles one letter. */
async function deliverNext(delivery: Delivery, due: string): Promise<'sent' | 'failed' | 'none'> {
  const { service, now } = delivery;
  const entry = await service.store.claimLetter(due, timeOf(now() + lease));
  if (!entry) return 'none';
  const letter = await composeLetter(entry, delivery);
  const isSent = letter ? await send(letter, entry.kind, delivery) : false;
  const outcome = !letter ? 'obsolete' : isSent ? 'sent' : { tryAt: retryAt(entry, now()) };
  await service.store.settleLetter(entry, outcome);
  return isSent ? 'sent' : 'failed';
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
  if (!settings.mail) return 0;
  const at = now();
  const digest = await store.claimDigest({
    now: timeOf(at),
    since: timeOf(at - digestInterval),
    leaseUntil: timeOf(at + lease),
  });
  if (!digest) return 0;
  const sent = await send(composeDigest(digest, { editor: settings.mail.editor, site }), 'digest', delivery);
  await store.settleDigest(digest.claimedAt, { sent });
  return sent ? 1 : 0;
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

/** When to try again; null gives up. */
function retryAt({ tries }: QueuedLetter, now: number): string | null {
  return tries >= maxTries ? null : timeOf(now + firstPause * 2 ** (tries - 1));
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
