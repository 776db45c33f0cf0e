import { asciiDigits } from '@/lib/i18n/ascii-digits';
import { localeList } from '@/lib/i18n/locales';
import { findFigures } from '../figures/find-figures';
import type { Problem } from '../problem';
import type { CheckedArticle } from './parse-article-texts';

/** Reports figures of an article's key figure that its answer does not state: there they have their source. */
export function checkKeyFigure({ folder }: CheckedArticle): Problem[] {
  const { meta, texts } = folder;
  const keyFigure = meta?.value.keyFigure;
  if (!meta || !keyFigure) return [];
  return localeList.flatMap((locale) => {
    const answer = texts[locale]?.frontmatter?.value.answer;
    if (answer === undefined) return [];
    const stated = listNumbers(answer);
    return (['number', 'says'] as const).flatMap((part) => {
      const text = keyFigure[part]?.[locale] ?? '';
      return listNumbers(text)
        .filter((number) => !stated.includes(number))
        .map((number) => ({
          file: meta.file,
          ...meta.locate(['keyFigure', part, locale]),
          headline: 'invalid article',
          issues: [`keyFigure.${part}.${locale}: the answer in ${locale}.mdx does not state ${number}`],
          fix: 'take a figure from the answer, where its source stands',
        }));
    });
  });
}

/** The digits of the figures in a text, without currency or percent signs. */
function listNumbers(text: string): string[] {
  return findFigures(text.replace(/<[^>]*>/g, ' ')).flatMap(
    ({ figure }) => asciiDigits(figure).match(/\d[\d.,:]*/g) ?? [],
  );
}
