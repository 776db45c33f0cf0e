import type { Library } from '@/lib/content/library';
import { type Locale, phraseLocale } from '@/lib/i18n/locales';
import type { BookFault } from './parse-book';
import type { EntryFault, EntryField } from './parse-entry';

/** Words of the book, by their keys in the messages. */
type Words<Key extends string> = Record<Key, string>;

/** What the browser module needs: the language, and the words that it shows. Invoices are in the language of clients. */
export type MoneyBookSetting = {
  locale: Locale;
  form: Words<'add' | 'change'>;
  fields: Words<EntryField>;
  faults: Words<EntryFault>;
  sums: Words<
    'total' | 'noEntries' | 'sum' | 'received' | 'change' | 'remove' | 'invoice' | 'of' | 'line' | 'lineFee'
  >;
  news: Words<'added' | 'changed' | 'removed' | 'imported' | 'exported' | 'undo' | 'undone'>;
  troubles: Words<'forbidden' | 'full' | 'damaged' | 'fullBook' | 'noFile' | `file${Capitalize<BookFault>}`>;
  statement: PaperWords;
  invoice: Words<
    'title' | 'number' | 'day' | 'from' | 'to' | 'work' | 'amount' | 'total' | 'paid' | 'forWork'
  >;
};

type PaperWords = Words<
  | 'title'
  | 'keeper'
  | 'day'
  | 'client'
  | 'paid'
  | 'fee'
  | 'rate'
  | 'taka'
  | 'route'
  | 'total'
  | 'note'
  | 'made'
>;

/** The words of the book, from the messages of a language. */
export function moneyBookSetting({ messages }: Pick<Library, 'messages'>, locale: Locale): MoneyBookSetting {
  const own = messages[locale];
  // The check of the content compares the keys of both languages; the types of the messages have them.
  return {
    locale,
    form: { add: own.MoneyBookForm?.add, change: own.MoneyBookForm?.change },
    fields: own.MoneyBookFields,
    faults: { ...own.TakeHomeFaults, ...own.MoneyBookFaults },
    sums: own.MoneyBookEntries,
    news: own.MoneyBookNews,
    troubles: own.MoneyBookTroubles,
    statement: own.MoneyBookStatement,
    invoice: messages[phraseLocale].MoneyBookInvoice,
  } as unknown as MoneyBookSetting;
}
