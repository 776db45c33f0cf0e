/** Fields of the form, by their names in the URL; values as typed. */
export const takeHomeFields = [
  'marketplace',
  'kind',
  'amount',
  'currency',
  'share',
  'billed',
  'payout',
  'rate',
] as const;
/** How a job is paid: at a fixed price or by the hour. */
export const jobKinds = ['fixed', 'hourly'] as const;
export type TakeHomeField = (typeof takeHomeFields)[number];
export type TakeHomeQuery = Record<TakeHomeField, string>;
