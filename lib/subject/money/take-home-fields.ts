/** What the form asks, by the names in the address; as typed. */
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
