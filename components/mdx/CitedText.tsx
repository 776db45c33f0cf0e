import { useLocale } from 'next-intl';
import { Fragment } from 'react';
import type { Cell } from '@/lib/content/tables/table-data';
import { Cite } from './Cite';

type Props = {
  cell: Cell;
  /** Number of a source on the page that shows the text. */
  numberOf: (source: string) => number | undefined;
};

/** A text from the data, with a mark for each of its sources. */
export function CitedText({ cell, numberOf }: Props) {
  const numbers = (cell.cite ?? []).flatMap((source) => numberOf(source) ?? []);
  return (
    <>
      {cell[useLocale()]}
      {numbers.map((number) => (
        <Fragment key={number}>
          {' '}
          <Cite number={number} />
        </Fragment>
      ))}
    </>
  );
}
