import type { Locale } from '@/lib/i18n/locales';

export const letterKinds = ['confirm', 'reply'] as const;
/** A letter to send. It holds ids; the texts are looked up when it is sent. */
export type QueuedLetter = {
  id: string;
  kind: (typeof letterKinds)[number];
  /** For `confirm`: the comment whose writer subscribed. For `reply`: the approved reply. */
  comment: string;
  subscription: string;
  tries: number;
};

/** A subscription to replies under a comment. `id` is random: whoever has it, from a letter's link, may confirm and unsubscribe. */
export type Subscription = {
  id: string;
  email: string;
  emailHash: string;
  locale: Locale;
  /** The top-level comment whose replies are subscribed to. */
  thread: string;
  /** The comment sent with the subscription; its approval triggers the confirmation letter. */
  comment: string;
  confirmedAt: string | null;
  createdAt: string;
};

/** `tryAt: null` gives up. An obsolete letter is forgotten: it is queued again if its comment is approved again. */
export type LetterOutcome = 'sent' | 'obsolete' | { tryAt: string | null };

export type ClaimedDigest = { ids: string[]; waiting: number; claimedAt: string };

/** Stores subscriptions and queued letters. Without `SMTP_URL` there are none. Whatever approves a comment queues its letters. */
export interface LetterStore {
  subscribe(subscription: Subscription): Promise<void>;
  getSubscription(id: string): Promise<Subscription | undefined>;
  /** Confirms the subscriptions of this one's address to its thread. Returns whether it exists. */
  confirmSubscription(id: string, at: string): Promise<boolean>;
  /** Ends all subscriptions of this subscription's e-mail address. Returns whether there was one. */
  unsubscribe(id: string): Promise<boolean>;
  /** Claims the first due letter for this process until `leaseUntil`. */
  claimLetter(now: string, leaseUntil: string): Promise<QueuedLetter | undefined>;
  /** Records what became of a claimed letter. Does nothing when the letter was claimed again since. */
  settleLetter(letter: Pick<QueuedLetter, 'id' | 'tries'>, outcome: LetterOutcome): Promise<void>;
  /**
   * Claims the editor's digest until `leaseUntil`: waiting comments that were in no digest since they wait. Undefined when the last one was sent
   * after `since`, or is being sent.
   */
  claimDigest(times: { now: string; since: string; leaseUntil: string }): Promise<ClaimedDigest | undefined>;
  /** Records what became of a claimed digest: one that was not sent can be claimed again. */
  settleDigest(claimedAt: string, outcome: { sent: boolean }): Promise<void>;
}
