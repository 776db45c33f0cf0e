/**
 * Formats a count with its noun in English, for the output of commands.
 *
 * @example formatCount(1, 'table') === '1 table'
 */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
