import type { Locale } from '@/lib/i18n/locales';
import type { Comment } from './comment';
import type { EditCookie } from './edit-cookie';
import type { Comments } from './open-store';

/** The fields of the form, by their names in it. `homepage` is shown to nobody: who fills it in is a machine. */
export const formFields = [
  'article',
  'lang',
  'parent',
  'name',
  'email',
  'body',
  'notify',
  'token',
  'proof',
  'homepage',
] as const;
export type FormField = (typeof formFields)[number];

/** What was typed, to be shown again: always texts, '' for what is missing, cut at lengths that no form takes. */
export type Typed = Record<FormField, string>;

/** What is wrong with a field; each has a sentence in the messages. */
export type FieldFault = 'missing' | 'tooShort' | 'tooLong' | 'notEmail' | 'unknown';
export type FieldFaults = Partial<
  Record<'article' | 'lang' | 'parent' | 'name' | 'email' | 'body', FieldFault>
>;

/** What is wrong with the form as a whole: it was sent at once, was open for too long, or was not ours. Sent again, it is taken. */
export type FormFault = 'early' | 'stale' | 'forged';

/** What the pipeline has to know about a request beside the form. */
export type RequestFacts = {
  /** The visitor's address; of it only a hash is kept, for a day. '' when unknown. */
  address: string;
  userAgent: string;
  /** Milliseconds. */
  now: number;
  headers: OriginHeaders;
  /** Whether there is such an article in this language; the pipeline reads no content. */
  hasArticle: (article: string, locale: Locale) => boolean;
};

/** The headers by which a write from another site is recognised; null or nothing where one was not sent. */
export type OriginHeaders = Partial<Record<'host' | 'origin' | 'referer' | 'sec-fetch-site', string | null>>;

/** A form that is to be shown again holds what was typed, and a new token. `token` is '' when no form can be shown. */
type Again = { typed: Typed; token: string };

/** What became of a submission. `status` is the HTTP status of an answer that shows the form again. */
export type SubmitOutcome =
  /** Stored now (`isNew`) or before. Answer with 303; the notice depends on `comment.status`: only `approved` is shown already. */
  | { kind: 'stored'; comment: Comment; isNew: boolean; cookie: EditCookie }
  | ({ kind: 'invalid'; status: 422; fields: FieldFaults; form?: FormFault } & Again)
  /** Many submissions at once. The form works on its own with `proof`, and without script when sent `wait` seconds later. */
  | ({ kind: 'proofNeeded'; status: 429; difficulty: number; wait: number } & Again)
  | ({ kind: 'limited'; status: 429 /** Seconds. */; retryAfter: number } & Again)
  | ({ kind: 'closed'; status: 403 } & Again)
  | ({ kind: 'unavailable'; status: 503 } & Again)
  /** From another site. Nothing is shown again: it was not typed in our form. */
  | { kind: 'crossOrigin'; status: 403 };

/**
 * Takes a form that was sent: checks where it came from, what is in it, whether a person sent it, and stores it.
 *
 * @param form  the raw fields; only texts count, and of a repeated field the first
 */
export async function submitComment(
  form: FormData | URLSearchParams,
  facts: RequestFacts,
  comments: Comments,
): Promise<SubmitOutcome> {
  throw new Error(`${form} ${facts} ${comments}`);
}
