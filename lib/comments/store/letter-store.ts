import type { Locale } from '@/lib/i18n/locales';

/** A letter to be sent. It holds ids, not texts: those are looked up when it goes out. */
export type QueuedLetter = {
  id: string;
  kind: 'confirm' | 'reply';
  /** For `confirm`: the comment whose writer is to be asked. For `reply`: the reply that was approved. */
  comment: string;
  subscription: string;
  tries: number;
};

/**
 * A wish to hear of replies under a comment. `id` is random and stands in the links of the letters: who has it may confirm
 * and unsubscribe.
 */
export type Subscription = {
  id: string;
  email: string;
  emailHash: string;
  locale: Locale;
  /** The comment under which replies are awaited: never itself a reply. */
  thread: string;
  /** The comment with which the wish came; its approval sends the question for confirmation. */
  comment: string;
  confirmedAt: string | null;
  createdAt: string;
};

/** Subscriptions and letters on their way. Empty, and stays so, without `SMTP_URL`. */
export interface LetterStore {
  subscribe(subscription: Subscription): Promise<void>;
  getSubscription(id: string): Promise<Subscription | undefined>;
  /** Confirms a subscription. Returns whether there is one. */
  confirmSubscription(id: string, at: string): Promise<boolean>;
  /** Ends every subscription of the person behind this one. Returns whether there was one. */
  unsubscribe(id: string): Promise<boolean>;
  /** Queues what is due after these comments were approved: questions for confirmation, and news of replies. */
  queueLetters(approved: string[], at: string): Promise<void>;
  /** Takes letters that are due, for this process alone, until `leaseUntil`. */
  claimLetters(now: string, leaseUntil: string, most: number): Promise<QueuedLetter[]>;
  /** Notes that a letter was sent, or when to try again. */
  settleLetter(id: string, outcome: { sent: true } | { sent: false; tryAt: string | null }): Promise<void>;
  /**
   * Claims the digest for the editor: the comments that wait and were in none yet. Nothing when the last one went out after `since`.
   */
  claimDigest(
    now: string,
    since: string,
  ): Promise<{ ids: string[]; waiting: number; previous: string } | undefined>;
  /** Gives a digest back that could not be sent: claimed at `at`, with what stood there before. */
  returnDigest(at: string, previous: string): Promise<void>;
}
