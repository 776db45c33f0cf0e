import { createTranslator } from 'next-intl';
import type { Library } from '@/lib/content/library';
import type { Messages } from '@/lib/content/schema/data-schemas';
import { type Locale, timeZone } from '@/lib/i18n/locales';

/** The texts of the files to keep, in a language. */
export function handText({ messages }: Library, locale: Locale) {
  return createTranslator<Messages, 'HandFile'>({
    locale,
    messages: messages[locale],
    timeZone,
    namespace: 'HandFile',
  });
}

export type HandText = ReturnType<typeof handText>;
