import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { isSigned, sign } from '../sign';

/** Minimum age of a posted form, in milliseconds: bots send forms faster than people. */
const minFormAge = 2_000;
/** Maximum age of a posted form, in milliseconds; an older one is shown again with a new token. */
const maxFormAge = 24 * 60 * 60 * 1_000;

/** An article, with every name that a form may have for it: its id, slug and former slugs. */
export type FormArticle = {
  id: string;
  names: readonly string[];
  /** What tokens name, if not the id: the form for reports is the same for every page. */
  form?: string;
};

/** The content of a form's hidden, signed token. */
export type FormToken = {
  /** The article's id. */
  article: string;
  locale: Locale;
  /** Milliseconds. */
  issuedAt: number;
  /** Unique per form, so that a form that is sent twice stores one comment. */
  nonce: string;
  /** Leading zero bits that the proof of work must have; 0 when none is required. */
  difficulty: number;
};

export type FormTokenFault = 'forged' | 'early' | 'stale';

const payloadSchema = z.tuple([
  z.string(),
  z.enum(localeList),
  z.coerce.number().int().nonnegative(),
  z.string().regex(/^[\w-]{22}$/),
  z.coerce.number().int().min(0).max(30),
]);

/**
 * Issues the token of a form. Every rendering of a form needs its own, because one nonce stores one comment.
 *
 * @param now  milliseconds
 */
export function issueFormToken(
  {
    article,
    locale,
    now,
    nonce = newNonce(),
    difficulty = 0,
  }: Pick<FormToken, 'article' | 'locale'> & {
    now: number;
    nonce?: string;
    difficulty?: number;
  },
  secret: string,
): string {
  const payload = [article, locale, now, nonce, difficulty].join('.');
  return `${payload}.${sign(payload, 'form', secret)}`;
}

/**
 * Reads a posted token and checks it against the article and language of the form. A token from before a rename, or of a version
 * that signed slugs, names the article by another of its names.
 *
 * @param now  milliseconds
 */
export function readFormToken(
  text: string,
  { article, locale, now }: { article: FormArticle; locale: Locale; now: number },
  secret: string,
): { token: FormToken; fault?: Exclude<FormTokenFault, 'forged'> } | { token?: undefined; fault: 'forged' } {
  const payload = readSigned(text, secret);
  if (payload === undefined) return { fault: 'forged' };
  const parsed = payloadSchema.safeParse(payload.split('.'));
  if (!parsed.success) return { fault: 'forged' };
  const [tokenArticle, tokenLocale, issuedAt, nonce, difficulty] = parsed.data;
  const age = now - issuedAt;
  if (!article.names.includes(tokenArticle) || tokenLocale !== locale || age < 0) return { fault: 'forged' };
  const token = { article: article.id, locale, issuedAt, nonce, difficulty };
  if (age < minFormAge) return { token, fault: 'early' };
  if (age > maxFormAge) return { token, fault: 'stale' };
  return { token };
}

/** Whether a posted form has a token that we issued, for any form: the cheapest check. */
export function hasSignedToken(form: FormData | URLSearchParams, secret: string): boolean {
  const token = form.get('token');
  return typeof token === 'string' && readSigned(token, secret) !== undefined;
}

/** The part of a token before its signature; undefined when we did not sign it. */
function readSigned(text: string, secret: string): string | undefined {
  if (text === '' || text.length > 500) return undefined;
  const [payload = '', signature = ''] = splitLast(text);
  return isSigned(payload, signature, 'form', secret) ? payload : undefined;
}

function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

function splitLast(text: string): [string, string] {
  const end = text.lastIndexOf('.');
  return [text.slice(0, Math.max(end, 0)), text.slice(end + 1)];
}
