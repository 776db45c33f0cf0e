import { z } from 'zod';
import { inEach, localeList } from '@/lib/i18n/locales';
import { isVisible } from '../markup/is-visible';

/*
 * Fields that many content files share. A schema's error text completes the sentence "expected …", and the doc comment of a
 * field advises the editor. Unknown fields are errors everywhere: a misspelt field must not be ignored.
 */

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const idRule = 'lower-case ASCII words joined by hyphens, like fees-and-limits';

/** Ids of articles never have hyphens, which slugs of several words have. */
const articleIdRule = '10 lower-case ASCII letters and digits, first a letter, like k7dq3vmz9t';

export const articleId = z.string(`text: ${articleIdRule}`).regex(/^[a-z][a-z0-9]{9}$/, articleIdRule);

export const id = z.string(`text: ${idRule}`).regex(idPattern, idRule);
export const text = z
  .string('text')
  .trim()
  .min(1, { error: 'text that is not empty', abort: true })
  .refine(isVisible, 'text that readers see');
export const day = z.iso.date('a date like 2026-11-23');

/** How something in every language is written: a key for each. */
export const everyLanguage = (of: string) =>
  `{ ${localeList.map((locale) => `${locale}: ${of}`).join(', ')} }`;

/** The languages in words: bn and en. */
export const languageKeys = localeList.join(' and ');

/** A text in every language; none may be missing. */
export const localized = z.strictObject(
  inEach(() => text),
  `a text in every language: ${everyLanguage('…')}`,
);

/** A text in every language, with its sources. */
export const citedText = (what: string) =>
  z.strictObject(
    {
      ...localized.shape,
      /** Sources in data/sources.yaml. */ cite: z.array(id, 'a list of source ids').optional(),
    },
    `${what} in every language: ${everyLanguage('…')}`,
  );

/** As exact as it is known: 2023, 2023-10 or 2023-10-01. */
export const partialDate = z
  .union([z.int().min(1900).max(2100), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/), day], {
    error: 'a date like 2023, 2023-10 or 2023-10-01',
  })
  .transform(String);

export const addressLike = (example: string) =>
  z.url({ protocol: /^https?$/, error: `an address like ${example}` });
