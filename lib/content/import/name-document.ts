import { basename, dirname, extname } from 'node:path';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { countOwnLetters } from '../check/language-signs';

/** Names that say what a document is for, not what it is about. */
const common = new Set(['readme', 'index', ...localeList]);

/**
 * The slug of a document, from the name of its file, or of its folder: `docs/Getting paid.bn.md` is `getting-paid`. Empty when
 * the name has no Latin letter or digit.
 */
export function slugOfFile(file: string): string {
  const { name } = splitName(file);
  return slugify(common.has(name.toLowerCase()) ? basename(dirname(file)) : name);
}

function slugify(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}

/** The language of a document: named by its file (`fees.bn.md`, `bn.mdx`), else the one whose letters it has most of. */
export function localeOfDocument(file: string, text: string): Locale {
  const { locale, name } = splitName(file);
  const named = locale ?? localeList.find((known) => known === name.toLowerCase());
  if (named) return named;
  return localeList.reduce((best, next) =>
    countOwnLetters(text, next) > countOwnLetters(text, best) ? next : best,
  );
}

function splitName(file: string): { name: string; locale?: Locale | undefined } {
  const name = basename(file, extname(file));
  const locale = localeList.find((known) => name.toLowerCase().endsWith(`.${known}`));
  return { name: locale ? name.slice(0, -locale.length - 1) : name, locale };
}
