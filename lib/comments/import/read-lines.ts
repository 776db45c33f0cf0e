import { createReadStream } from 'node:fs';

/** A line of a file without its end; undefined when it is longer than allowed. */
export type Line = { number: number; text: string | undefined };

/** Reads a file line by line. Of a line that is too long, no more is kept in memory than is allowed. */
export async function* readLines(file: string, longest: number): AsyncGenerator<Line> {
  let number = 1;
  let text: string | undefined = '';
  const add = (piece: string) => {
    if (text !== undefined) text = text.length + piece.length > longest ? undefined : text + piece;
  };
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      add(chunk.slice(start, end));
      yield { number, text };
      number += 1;
      text = '';
      start = end + 1;
    }
    add(chunk.slice(start));
  }
  if (text !== '') yield { number, text };
}
