import { localeList } from '@/lib/i18n/locales';
import { positionInText } from '../markup/position-in-text';
import type { Problem } from '../problem';
import type { CheckedArticle } from './parse-article-texts';

/** Reports footnote marks without a text: readers would see the brackets. An escaped mark is meant as text. */
export function checkFootnotes({ folder, outlines }: CheckedArticle): Problem[] {
  return localeList.flatMap((locale) => {
    const { file = '', body = '' } = folder.texts[locale] ?? {};
    const lines = body.split('\n');
    return (outlines[locale]?.prose ?? []).flatMap((piece) =>
      [...piece.value.matchAll(/\[\^[^\]\s]{1,80}\]/g)].flatMap(({ 0: mark, index }) => {
        const position = positionInText(piece, index, mark, lines);
        const line = lines[position.line - 1] ?? '';
        const from = position.column - 1;
        if (line[from - 1] === '\\' || !line.startsWith(mark, from)) return [];
        const headline = `the footnote ${mark} has no text`;
        return [
          { file, ...position, headline, fix: `add a line ${mark}: with the text, or remove the mark` },
        ];
      }),
    );
  });
}
