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

/** Stores subscriptions and queued letters. Without `SMTP_URL` there are none. */
export interface LetterStore {
  subscribe(subscription: Subscription): Promise<void>;
  getSubscription(id: string): Promise<Subscription | undefined>;
  /** Confirms a subscription. Returns whether it exists. */
  confirmSubscription(id: string, at: string): Promise<boolean>;
  /** Ends all subscriptions of this subscription's e-mail address. Returns whether there was one. */
  unsubscribe(id: string): Promise<boolean>;
  /** Queues the letters that the approval of these comments triggers: confirmations, and letters about replies. */
  queueLetters(approved: string[], at: string): Promise<void>;
  /** Claims due letters for this process until `leaseUntil`. */
  claimLetters(now: string, leaseUntil: string, max: number): Promise<QueuedLetter[]>;
  /** Records that a letter was sent, or when to retry; `tryAt: null` gives up. */
  settleLetter(id: string, outcome: { sent: true } | { sent: false; tryAt: string | null }): Promise<void>;
  /** Claims the editor's digest: waiting comments that were in no digest yet. Undefined when the last one was sent after `since`. */
  claimDigest(
    now: string,
    since: string,
  ): Promise<{ ids: string[]; waiting: number; previous: string } | undefined>;
  /** Returns a digest that could not be sent: restores the previous time if it is still the one claimed at `at`. */
  returnDigest(at: string, previous: string): Promise<void>;
}
