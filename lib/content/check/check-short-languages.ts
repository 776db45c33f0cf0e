import { isLocale, type Locale, localeList, locales } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { Position, Problem } from '../problem';
import { countCommonWords, countOwnLetters } from './language-signs';
import type { CheckedArticle } from './parse-article-texts';
import { walkData } from './walk-data';

/** Fewest letters of another script, and fewest common words of another language, that tell a short text. */
const least = { letters: 6, words: 2 };

/** Reports titles, descriptions, headings and words of the glossary and the like that are in another language of the site than their own. */
export function checkShortLanguages(model: ContentModel, texts: CheckedArticle[]): Problem[] {
  const inTexts = texts.flatMap(({ folder, outlines }) =>
    localeList.flatMap((locale) => {
      const { file, frontmatter } = folder.texts[locale] ?? {};
      if (file === undefined) return [];
      const fields = (['title', 'description'] as const).flatMap((field) => {
        const written = frontmatter?.value[field];
        return written && frontmatter
          ? describe(file, written, locale, `the ${field}`, () => frontmatter.locate([field]))
          : [];
      });
      const headings = (outlines[locale]?.headings ?? []).flatMap(({ text, position }) =>
        describe(file, text, locale, 'the heading', () => position).map((problem) => ({
          ...problem,
          isWarning: true as const,
        })),
      );
      return [...fields, ...headings];
    }),
  );
  // The texts of other data are judged in check-data.ts and check-tables.ts.
  const data = [model.site, model.corrections, model.topics, model.paths, model.sources, model.glossary];
  const inData = data.flatMap((parsed) =>
    parsed
      ? [...walkData(parsed.value)].flatMap(({ value, path }) => {
          const key = String(path.at(-1));
          if (typeof value !== 'string' || !isLocale(key)) return [];
          return describe(parsed.file, value, key, 'the text', () => parsed.locate(path));
        })
      : [],
  );
  return [...inTexts, ...inData];
}

function describe(
  file: string,
  text: string,
  locale: Locale,
  what: string,
  locate: () => Position,
): Problem[] {
  const isOther = localeList.some((other) => other !== locale && isIn(text, other, locale));
  if (!isOther) return [];
  const { englishName } = locales[locale];
  return [
    { file, ...locate(), headline: `${what} is not in ${englishName}`, fix: `write it in ${englishName}` },
  ];
}

/** Whether a short text is in another language: without a letter of its own script, but with words of the other. */
function isIn(text: string, other: Locale, own: Locale): boolean {
  if (locales[other].script === locales[own].script || countOwnLetters(text, own) > 0) return false;
  if (countOwnLetters(text, other) < least.letters) return false;
  // Names of firms and programs are in Latin letters everywhere.
  if (locales[other].script !== 'Latin') return true;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return countCommonWords(words, other) >= least.words;
}
