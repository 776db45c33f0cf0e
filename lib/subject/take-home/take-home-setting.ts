import type { Library } from '@/lib/content/library';
import type { Locale } from '@/lib/i18n/locales';
import type { TakeHomeSetting } from './answer-query';

/** What an answer is made from, in a language. */
export function takeHomeSetting(
  { money, messages }: Pick<Library, 'money' | 'messages'>,
  locale: Locale,
): TakeHomeSetting {
  const { TakeHomeResult, TakeHomeAnswer, TakeHomeFaults, TakeHomeFields, TakeHomeCurrencies, TakeHomePage } =
    messages[locale];
  // The check of the content compares the keys of both languages; the types of the messages have them.
  return {
    rules: money,
    locale,
    texts: TakeHomeResult,
    answerTexts: TakeHomeAnswer,
    faultTexts: { ...TakeHomeFaults, currencies: TakeHomeCurrencies },
    fieldNames: TakeHomeFields,
    page: TakeHomePage?.heading ?? '',
  } as unknown as TakeHomeSetting;
}
