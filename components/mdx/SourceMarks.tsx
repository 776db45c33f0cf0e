import { Fragment } from 'react';
import { Cite } from './Cite';

type Props = {
  /** Ids of sources. */
  cite?: string[];
  /** Number of a source on the page that shows the text. */
  numberOf: (source: string) => number | undefined;
  /** Keeps the first mark on the line of the text. Not in a table, whose columns would have to be wider. */
  isGlued?: boolean;
};

/** WORD JOINER. */
const joiner = '\u2060';

/** The marks of the sources of a text from the data, each after a space unless the first is glued to the text, as in the prose. */
export function SourceMarks({ cite = [], numberOf, isGlued }: Props) {
  const numbers = cite.flatMap((source) => numberOf(source) ?? []);
  return numbers.map((number, index) => (
    <Fragment key={number}>
      {isGlued && index === 0 ? joiner : ' '}
      <Cite number={number} />
    </Fragment>
  ));
}
