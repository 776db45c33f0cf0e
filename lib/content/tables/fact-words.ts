import { type Locale, type Localized, localeList } from '@/lib/i18n/locales';
import type { Messages } from '../schema/content-schemas';

const names = [
  'notConfirmed',
  'qualified',
  'undated',
  'noDatedSource',
  'parts',
  'news',
  'standing',
  'percent',
  'percentBetween',
  'minimum',
  'smallOrder',
  'perContract',
  'perWithdrawal',
  'bandUpTo',
  'bandRest',
  'statusOpen',
  'statusNotConfirmed',
  'statusClosed',
  'statusEnded',
] as const;

/** The words that stand around facts in a table: plain text in which `{name}` stands for a value. */
export type FactWords = Record<(typeof names)[number], string>;

/** The words in every language, from the messages; '' where a language lacks one. */
export function getFactWords(messages: Partial<Record<Locale, Messages>>): Record<Locale, FactWords> {
  const wordsIn = (locale: Locale) => names.map((name) => [name, messages[locale]?.FactWords?.[name] ?? '']);
  return Object.fromEntries(
    localeList.map((locale) => [locale, Object.fromEntries(wordsIn(locale))]),
  ) as Record<Locale, FactWords>;
}

/** A text in every language. */
export function inEach(textIn: (locale: Locale) => string): Localized {
  return Object.fromEntries(localeList.map((locale) => [locale, textIn(locale)])) as Localized;
}
