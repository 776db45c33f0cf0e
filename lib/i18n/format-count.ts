/**
 * A number of things in English, for the lines that commands print.
 *
 * @example formatCount(1, 'table') === '1 table'
 */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
