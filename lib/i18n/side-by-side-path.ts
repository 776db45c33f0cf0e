import { articlePath } from './href';
import { type Locale, locales } from './locales';

/** Path of an article with another language beside it: `/bn/fees/with-english`. Not in `href`, so that small modules do without the table of languages. */
export function sideBySidePath(locale: Locale, slug: string, twin: Locale): string {
  return `${articlePath(locale, slug)}/with-${locales[twin].englishName.toLowerCase()}`;
}
