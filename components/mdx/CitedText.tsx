import { useLocale } from 'next-intl';
import type { Cell } from '@/lib/content/tables/table-data';
import { SourceMarks } from './SourceMarks';

type Props = {
  cell: Cell;
  /** Number of a source on the page that shows the text. */
  numberOf: (source: string) => number | undefined;
};

/** A text from the data, with a mark for each of its sources. */
export function CitedText({ cell, numberOf }: Props) {
  return (
    <>
      {cell[useLocale()]}
      <SourceMarks cite={cell.cite} numberOf={numberOf} isGlued />
    </>
  );
}
