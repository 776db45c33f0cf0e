import { Fragment } from 'react';
import { Cite } from './Cite';

type Props = {
  /** Ids of sources. */
  cite?: string[];
  /** Number of a source on the page that shows the text. */
  numberOf: (source: string) => number | undefined;
};

/** The marks of the sources of a text from the data, each after a space. */
export function SourceMarks({ cite = [], numberOf }: Props) {
  return cite.flatMap((source) => {
    const number = numberOf(source);
    return number === undefined
      ? []
      : [
          <Fragment key={number}>
            {' '}
            <Cite number={number} />
          </Fragment>,
        ];
  });
}
