/** Fields of the form, by their names in the URL; values as typed. */
export const takeHomeFields = [
  'marketplace',
  'amount',
  'currency',
  'share',
  'billed',
  'payout',
  'rate',
] as const;
export type TakeHomeField = (typeof takeHomeFields)[number];
export type TakeHomeQuery = Record<TakeHomeField, string>;
