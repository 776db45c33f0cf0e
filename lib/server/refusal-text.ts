import { STATUS_CODES } from 'node:http';
import { loadLibrary } from '@/lib/content/load-library';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { type Answer, textAnswer } from './answer';

/** Why a request gets a short text instead of a page; the texts are in the messages (RequestRefusal). */
type RequestRefusal = 'busy' | 'addressTooLong' | 'failed';

/** Answers with the reason as text: in the language that the path begins with, or else in every language. */
export async function answerRefusal(
  status: number,
  reason: RequestRefusal,
  { path = '', headers = {} }: { path?: string; headers?: Record<string, string | number> },
): Promise<Answer> {
  const locale = localeList.find((candidate) => path.startsWith(`/${candidate}/`));
  const text = await readTexts('RequestRefusal', reason, locale);
  // Without its content the site has only the words of HTTP.
  return textAnswer(status, text || (STATUS_CODES[status] ?? ''), headers);
}

/** The texts of a reason, in one language or in all; '' when the content cannot be read. */
export async function readTexts(group: string, reason: string, locale?: Locale): Promise<string> {
  const library = await loadLibrary().catch(() => undefined);
  const texts = (locale ? [locale] : localeList).map((of) => library?.messages[of][group]?.[reason]);
  return texts.filter(Boolean).join('\n\n');
}
