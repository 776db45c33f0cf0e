import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { type Locale, localeList } from '@/lib/i18n/locales';

/** What the calculation in the browser does not use. */
const unused = new Set(['cite', 'qualifier']);

/** The money rules for a page: in its language only, without sources. A page is small, and two thirds of them are these. */
export function localRules(rules: MoneyRules, locale: Locale): MoneyRules {
  return keepUsed(rules, locale) as MoneyRules;
}

function keepUsed(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((part) => keepUsed(part, locale));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key]) => !unused.has(key) && !localeList.some((other) => other !== locale && other === key),
  );
  return Object.fromEntries(entries.map(([key, part]) => [key, keepUsed(part, locale)]));
}
