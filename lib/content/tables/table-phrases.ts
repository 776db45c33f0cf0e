import { inEach, type Locale } from '@/lib/i18n/locales';
import type { Messages } from '../schema/data-schemas';

const names = [
  'notConfirmed',
  'qualified',
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
  'perWithdrawalBetween',
  'hourly',
  'reported',
  'byOthers',
  'byRival',
  'ofYear',
  'oldPage',
  'bandUpTo',
  'bandRest',
  'statusOpen',
  'statusNotConfirmed',
  'statusClosed',
  'statusEnded',
] as const;

/** Phrases around the facts in a table; `{name}` is a placeholder for a value. */
export type TablePhrases = Record<(typeof names)[number], string>;

/** The texts in every language, from the messages; '' where one is missing. */
export function getTablePhrases(messages: Partial<Record<Locale, Messages>>): Record<Locale, TablePhrases> {
  const phraseIn = (locale: Locale, name: (typeof names)[number]) =>
    messages[locale]?.TablePhrases?.[name] ?? '';
  return inEach(
    (locale) => Object.fromEntries(names.map((name) => [name, phraseIn(locale, name)])) as TablePhrases,
  );
}
