import type { IncomingHttpHeaders } from 'node:http';
import type { SetCookie } from 'cookie';
import type { FormResult } from '@/lib/comments/form-result';
import type { LogEvent } from '@/lib/comments/log-event';
import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';

/** A form that was sent, and what is known of who sent it. */
export type PostedForm = {
  fields: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The query of the address it was sent to. */
  query: URLSearchParams;
  cookies: Record<string, string | undefined>;
  /** The visitor's address. */
  address: string;
  /** Milliseconds. */
  now: number;
  library: Library;
};

/** Why a request gets a sentence instead of a page; the sentences are in the messages. */
export type Refusal = 'method' | 'type' | 'encoding' | 'tooLong' | 'crossOrigin' | 'missing' | 'unavailable';

/** Path, HttpOnly, SameSite and Secure are the same for all cookies unless they say otherwise. */
export type ResponseCookie = Pick<SetCookie, 'name' | 'value' | 'maxAge' | 'sameSite'>;

/** What becomes of a form. Nothing that a person has written goes into `location`. */
export type FormResponse = { cookies?: ResponseCookie[]; log?: LogFacts } & (
  | { kind: 'redirect'; location: string }
  /** A page of the site, which finds the state. `retryAfter` in seconds. */
  | { kind: 'page'; path: string; status: number; state: FormResult; retryAfter?: number }
  | { kind: 'refusal'; status: number; reason: Refusal; locale?: Locale }
  | { kind: 'done'; status: 200 | 204 }
);

/** What the log is told: names of outcomes, ids and numbers, nothing about a person. */
export type LogFacts = Omit<LogEvent, 'event'>;

/** Answers a form. */
export type FormHandler = (form: PostedForm) => Promise<FormResponse>;
