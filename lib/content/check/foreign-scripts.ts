import { inEach, type Locale, localeList, locales, type Script } from '@/lib/i18n/locales';

/** Scripts of the site that a language is not written in. */
export const foreignScripts: Record<Locale, Script[]> = inEach((locale) => {
  const scripts = new Set(localeList.map((other) => locales[other].script));
  return [...scripts].filter((script) => script !== locales[locale].script);
});

/** Whether a text has a sign of a script. */
export function hasSignOf(script: Script, text: string): boolean {
  return new RegExp(`\\p{Script=${script}}`, 'u').test(text);
}

/** Whether a text has a letter of a script, not its digits alone. */
export function hasLetterOf(script: Script, text: string): boolean {
  return new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'u').test(text);
}
