import type { Position } from '../problem';
import type { Outline } from './extract-outline';

/**
 * Position in the file of a part of a sentence.
 *
 * @param index  where the part begins in the value of the piece
 * @param part   as it stands in the file
 * @param lines  of the file
 */
export function positionInText(
  { value, position }: Pick<Outline['prose'][number], 'value' | 'position'>,
  index: number,
  part: string,
  lines: string[],
): Position {
  const before = value.slice(0, index).split('\n');
  const line = position.line + before.length - 1;
  const least = (before.length === 1 ? position.column - 1 : 0) + (before.at(-1)?.length ?? 0);
  // List markers, escapes and character references are in the file, but not in the text.
  const column = lines[line - 1]?.indexOf(part, least) ?? -1;
  return { line, column: (column < 0 ? least : column) + 1 };
}
