import { createTranslator } from 'next-intl';
import { escapePattern } from '@/lib/content/escape-pattern';
import { loadLibrary } from '@/lib/content/load-library';
import { defaultLocale, type Locale, localeList, timeZone } from '@/lib/i18n/locales';
import { otherLocale } from '../other-locale';

/** The content that the site under test was built from: `CONTENT_DIR`, or `content`. */
export const library = await loadLibrary();

/** Every article in every language. */
export const editions = library
  .listArticles()
  .flatMap((article) =>
    localeList.map((locale) => ({ article, locale, path: `/${locale}/${article.slug}` })),
  );

/** The interface's text in a language: `messageOf('bn', 'PageShell.skip')`. Tags like <day> and <own> are left out. */
export function messageOf(locale: Locale, key: string, values: Record<string, string | number> = {}): string {
  const translate = createTranslator({ locale, messages: library.messages[locale], timeZone }) as unknown as {
    markup: (key: string, values: Record<string, unknown>) => string;
  };
  const inside = (chunks: string) => chunks;
  return translate.markup(key, { ...values, day: inside, own: inside });
}

/** A text of ours as a page may show it: with a hyphen that does not break, or a plain one. */
export function asShown(text: string): RegExp {
  const pattern = escapePattern(text).replaceAll('-', '[-\u2011]');
  return new RegExp(`^${pattern}$`);
}

/** The language that a path is in. */
export function localeOf(path: string): Locale {
  return (
    localeList.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`)) ?? defaultLocale
  );
}

/** The same page in another language. */
export function twinOf(path: string): string {
  const locale = localeOf(path);
  return path.replace(`/${locale}`, `/${otherLocale(locale)}`);
}
