/** Fields of the form, by their names in the URL; values as typed. */
export const takeHomeFields = [
  'amount',
  'marketplace',
  'payout',
  'rate',
  'kind',
  'share',
  'billed',
  'want',
  'unit',
] as const;
/** How a job is paid: at a fixed price or by the hour. */
export const jobKinds = ['fixed', 'hourly'] as const;
export type TakeHomeField = (typeof takeHomeFields)[number];
/** The fields, and the currency, which is in older addresses: today it follows the marketplace. */
export type TakeHomeQuery = Record<TakeHomeField | 'currency', string>;

/** A form of which nothing was filled in. */
export const emptyQuery: Readonly<TakeHomeQuery> = {
  amount: '',
  marketplace: '',
  payout: '',
  rate: '',
  kind: '',
  share: '',
  billed: '',
  want: '',
  unit: '',
  currency: '',
};
