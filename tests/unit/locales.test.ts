import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listUncoveredCharacters } from '@/lib/discovery/share/bundled-fonts';
import { asciiDigits } from '@/lib/i18n/ascii-digits';
import { formatNumber } from '@/lib/i18n/format';
import { defaultLocale, isLocale, localeList, locales, otherLocales, zeroDigits } from '@/lib/i18n/locales';

const style = readFileSync('app/globals.css', 'utf8');

/** The value that a pattern finds in the style sheet: the first pattern that does. */
const findStyle = (...patterns: RegExp[]) => patterns.flatMap((pattern) => pattern.exec(style)?.[1] ?? [])[0];

test.each(localeList)('Intl writes the numbers of %s in the digits of its table', (locale) => {
  const written = formatNumber(1_234_567_890, locale);
  const zero = zeroDigits[locale].codePointAt(0) ?? 0;
  const digits = [...written]
    .filter((sign) => /\p{Nd}/u.test(sign))
    .map((sign) => (sign.codePointAt(0) ?? 0) - zero);
  expect(digits).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
  expect(asciiDigits(written).replace(/\D/g, '')).toBe('1234567890');
});

test.each(localeList)('the name of %s is written in its script', (locale) => {
  const { name, script } = locales[locale];
  expect(name).toMatch(new RegExp(`^[\\p{Script=${script}}\\p{M}]+$`, 'u'));
});

test.each(localeList)('the share pictures have the letters of %s', (locale) => {
  const { name } = locales[locale];
  expect(listUncoveredCharacters(name), `lib/discovery/share/fonts: letters of ${name}`).toEqual([]);
});

test.each(localeList)('the day of %s has a name at every hour', (locale) => {
  const { dayPeriods } = locales[locale];
  if (dayPeriods === 'am-pm') return;
  const hours = dayPeriods.map(([from]) => from);
  expect(hours[0]).toBe(0);
  expect(hours).toEqual(hours.toSorted((a, b) => a - b));
});

test.each(localeList)('app/globals.css has the line height and the lists of %s', (locale) => {
  const ownLeading = new RegExp(`body:lang\\(${locale}\\) \\{\\s*line-height: ([\\d.]+);`);
  const leading = findStyle(ownLeading, /body \{[^}]*font:\s*[\d.]+rem \/ ([\d.]+)/);
  expect(Number(leading), `app/globals.css: line-height of body:lang(${locale})`).toBe(
    locales[locale].leading,
  );
  const ownList = new RegExp(`ol:where\\(:lang\\(${locale}\\)\\) \\{\\s*list-style-type: ([\\w-]+);`);
  const listStyle = findStyle(ownList) ?? 'decimal';
  expect(listStyle, `app/globals.css: list-style-type of :lang(${locale})`).toBe(locales[locale].listStyle);
});

test('app/globals.css names no language but ours', () => {
  const named = [...style.matchAll(/:lang\(([^)]*)\)/g)].map(([, locale = '']) => locale);
  expect(named.filter((locale) => !isLocale(locale))).toEqual([]);
});

test('the other languages of a language are all but itself, in their order', () => {
  for (const locale of localeList) {
    expect(otherLocales(locale)).toEqual(localeList.filter((other) => other !== locale));
  }
  expect(localeList).toContain(defaultLocale);
});
