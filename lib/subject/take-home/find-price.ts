import { type TakeHomeTerms, takeHome } from './take-home';

/** What a reader wants to arrive, in minor units: of taka, or of the job's currency. */
export type Goal = { value: number; inTaka: boolean };

/**
 * Finds the lowest price, in minor units, of which at least the wanted sum arrives, also where a fee is only known as a range.
 * Bisects, because a higher price never leaves less: each fee grows by at most a unit with a unit of the price.
 *
 * @param most  the highest price to look at
 * @returns     undefined when not even that price leaves enough, or when nothing is known to arrive
 */
export function findPrice(terms: TakeHomeTerms, { value, inTaka }: Goal, most: number): number | undefined {
  const isEnough = (amount: number) => {
    const { received, taka } = takeHome({ ...terms, amount });
    return ((inTaka ? taka : received)?.from ?? -1) >= value;
  };
  if (!isEnough(most)) return undefined;
  let [tooLow, enough] = [0, most];
  while (enough - tooLow > 1) {
    const middle = Math.floor((tooLow + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooLow = middle;
  }
  return enough;
}
