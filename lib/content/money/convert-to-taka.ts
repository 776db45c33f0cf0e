/**
 * Converts an amount to taka, rounded half up to whole paisa.
 *
 * @param minor  whole minor units of a currency
 * @param rate   taka for one unit of it, in hundredths; the product of both has to stay below 2^53
 */
export function convertToTaka(minor: number, rate: number): number {
  return Math.round((minor * rate) / 100);
}
