import { STATUS_CODES } from 'node:http';
import { loadLibrary } from '@/lib/content/load-library';
import { findPathLocale, type Locale, localeList } from '@/lib/i18n/locales';
import { type Answer, textAnswer } from './answer';

/** Why a request gets a short text instead of a page; the texts are in the messages (RequestRefusal). */
type RequestRefusal = 'busy' | 'addressTooLong' | 'failed';

/** Answers with the reason as text: in the language that the path begins with, or else in every language. */
export async function answerRefusal(
  status: number,
  reason: RequestRefusal,
  { path = '', headers = {} }: { path?: string; headers?: Record<string, string | number> },
): Promise<Answer> {
  const group = 'RequestRefusal';
  return textAnswer(status, await readText(status, { group, reason, locale: findPathLocale(path) }), headers);
}

type Wanted = { group: string; reason: string; locale?: Locale };

/** The text for a reason, in one language or in all. Without its content the site has only the words of HTTP. */
export async function readText(status: number, { group, reason, locale }: Wanted): Promise<string> {
  const library = await loadLibrary().catch(() => undefined);
  const texts = (locale ? [locale] : localeList).map((of) => library?.messages[of][group]?.[reason]);
  return texts.filter(Boolean).join('\n\n') || (STATUS_CODES[status] ?? '');
}
