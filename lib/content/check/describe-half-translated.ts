import { type Locale, type Localized, localeList, locales } from '@/lib/i18n/locales';
import { foreignScripts, hasLetterOf, hasSignOf } from './foreign-scripts';

/** Says which languages of a text have letters of another script, or none of their own. */
export function describeHalfTranslated(text: Partial<Localized>): string[] {
  return localeList.flatMap((locale) => {
    const own = text[locale] ?? '';
    const { englishName } = locales[locale];
    return isForeign(own, locale) ? [`${locale}: expected ${englishName}, received "${own}"`] : [];
  });
}

/** Latin letters are allowed in every language, for names and abbreviations. Of other scripts not even digits are. */
function isForeign(text: string, locale: Locale): boolean {
  return foreignScripts[locale].some((script) =>
    script === 'Latin'
      ? hasSignOf(script, text) && !hasLetterOf(locales[locale].script, text)
      : hasSignOf(script, text),
  );
}
