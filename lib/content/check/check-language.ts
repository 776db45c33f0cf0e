import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import { groupBy } from '../group-by';
import type { Outline } from '../markup/extract-outline';
import { fileStart, type Problem } from '../problem';
import { countCommonWords, countLetters, countOwnLetters } from './language-signs';
import type { CheckedArticle } from './parse-article-texts';

/** Fewest letters of a text, and of a paragraph, whose language can be told. */
const minText = 60;
const minParagraph = 40;
/** Fewest words by which a language is told from others in the same script, and the least share of common ones. */
const minWords = { text: 80, paragraph: 30 };
const minShare = { text: 0.08, paragraph: 0.03 };

/** Reports texts of another language than that of their file, twins that are swapped, and paragraphs of another language. Short texts, as titles, are in check-short-languages.ts. */
export function checkLanguage(texts: CheckedArticle[]): Problem[] {
  return texts.flatMap(({ folder, outlines }) => {
    const foreign = localeList.filter((locale) => {
      const outline = outlines[locale];
      // The prose of a text that is not valid MDX has its tags too.
      return outline && !outline.possibleIds && isForeign(joinProse(outline), locale, 'text');
    });
    const isSwapped =
      foreign.length === localeList.length &&
      foreign.length > 1 &&
      localeList.some((locale) => folder.texts[locale]);
    if (isSwapped) {
      const named = localeList
        .map((locale) => `${locale}.mdx is not in ${locales[locale].englishName}`)
        .join(', ');
      const file = `${folder.path}/${localeList[0]}.mdx`;
      return [
        {
          file,
          ...fileStart,
          headline: `the texts are swapped: ${named}`,
          fix: 'exchange the names of the files',
        },
      ];
    }
    return localeList.flatMap((locale): Problem[] => {
      const outline = outlines[locale];
      if (!outline || outline.possibleIds) return [];
      const file = `${folder.path}/${locale}.mdx`;
      const { englishName, script } = locales[locale];
      if (foreign.includes(locale)) {
        const text = joinProse(outline);
        const [own, all] = [countOwnLetters(text, locale), countLetters(text)];
        const headline = `the text is not in ${englishName}: ${own} of its ${all} letters are ${script}`;
        const words = `the text does not read as ${englishName}: it has hardly any of its common words`;
        const fix = `write it in ${englishName}; put phrases of another language into <span lang="…">…</span>`;
        return [
          {
            file,
            ...(outline.prose[0]?.position ?? fileStart),
            headline: own * 2 < all ? headline : words,
            fix,
          },
        ];
      }
      return checkParagraphs(file, locale, outline);
    });
  });
}

function checkParagraphs(file: string, locale: Locale, { prose }: Outline): Problem[] {
  const { englishName } = locales[locale];
  return [...groupBy(prose.filter(isOwn), ({ block }) => block).values()].flatMap((pieces): Problem[] => {
    const text = pieces.map(({ value }) => value).join(' ');
    if (!isForeign(text, locale, 'paragraph')) return [];
    const headline = `the paragraph is not in ${englishName}`;
    const fix = `write it in ${englishName}, or put it into <span lang="…">…</span>`;
    return [{ file, ...(pieces[0]?.position ?? fileStart), headline, fix, isWarning: true }];
  });
}

/** Quotations and elements with a language may be in any. */
function isOwn({ quoted, lang }: Outline['prose'][number]): boolean {
  return !quoted && lang === undefined;
}

function joinProse({ prose }: Outline): string {
  return prose
    .filter(isOwn)
    .map(({ value }) => value)
    .join(' ');
}

function isForeign(text: string, locale: Locale, of: 'text' | 'paragraph'): boolean {
  const [own, all] = [countOwnLetters(text, locale), countLetters(text)];
  if (all < (of === 'text' ? minText : minParagraph)) return false;
  if (of === 'text' ? own * 2 < all : own * 10 < all) return true;
  // Words of an inflected language are hardly ever the common ones, and few languages share a script other than Latin.
  if (of === 'paragraph' && locales[locale].script !== 'Latin') return false;
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\u200c\u200d]+/gu) ?? [];
  if (words.length < minWords[of]) return false;
  return countCommonWords(words, locale) / words.length < minShare[of];
}
