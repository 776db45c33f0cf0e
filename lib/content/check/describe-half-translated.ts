import { type Locale, type Localized, localeList, locales } from '@/lib/i18n/locales';
import { foreignScripts, hasLetterOf, hasSignOf } from './foreign-scripts';

/** Words for what is wrong with a text that is half translated: languages of which it has none, or another one's, letters. */
export function describeHalfTranslated(text: Partial<Localized>): string[] {
  return localeList.flatMap((locale) => {
    const own = text[locale] ?? '';
    const { englishName } = locales[locale];
    return isForeign(own, locale) ? [`${locale}: expected ${englishName}, received "${own}"`] : [];
  });
}

/** Names and abbreviations keep their Latin letters in every language; of other scripts not even a digit is borrowed. */
function isForeign(text: string, locale: Locale): boolean {
  return foreignScripts[locale].some((script) =>
    script === 'Latin'
      ? hasSignOf(script, text) && !hasLetterOf(locales[locale].script, text)
      : hasSignOf(script, text),
  );
}
