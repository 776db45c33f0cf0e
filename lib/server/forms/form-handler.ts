import type { FormResult } from '@/lib/comments/form-result';
import type { OriginHeaders } from '@/lib/comments/is-same-origin';
import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import type { LogEvent } from '@/lib/log/write-log';

/** A form that was posted, with what is known about the request. */
export type PostedForm = {
  fields: URLSearchParams;
  /** The file of a form that takes one. */
  file?: Uint8Array;
  /** Shows whether it was sent from another site. */
  origin: OriginHeaders;
  /** The query parameters of its URL. */
  query: URLSearchParams;
  cookies: Record<string, string | undefined>;
  /** The visitor's IP address. */
  ip: string;
  /** The header `User-Agent`; '' when not sent. */
  userAgent: string;
  /** Milliseconds since the epoch. */
  now: number;
  library: Library;
};

/** Why a request gets plain text instead of a page; the texts are in the messages (FormRefusal). */
export type Refusal = 'type' | 'encoding' | 'tooLong' | 'tooMany' | 'crossOrigin' | 'missing' | 'unavailable';

/** A cookie to set; `maxAge` is in seconds. lib/server/cookies.ts adds the rest. */
export type ResponseCookie = { name: string; value: string; maxAge?: number; sameSite?: 'lax' | 'strict' };

/** How to respond to a form. `location` contains no text from the form: URLs end up in logs. `retryAfter` is in seconds. */
export type FormResponse = { cookies?: ResponseCookie[]; log?: LogFacts } & (
  | { kind: 'redirect'; location: string }
  /** A page of the site, which reads `formResult`. */
  | { kind: 'page'; path: string; status: number; formResult: FormResult; retryAfter?: number }
  | { kind: 'refusal'; status: number; reason: Refusal; locale?: Locale; retryAfter?: number }
  | { kind: 'done'; status: 200 | 204 }
);

/** Fields to log: outcomes, ids and numbers, nothing about a person. */
type LogFacts = Omit<LogEvent, 'event'>;

/** Handles one kind of form. */
export type FormHandler = (form: PostedForm) => Promise<FormResponse>;
