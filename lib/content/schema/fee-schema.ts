import { z } from 'zod';

/*
 * How fees are written in data/marketplaces.yaml and data/payouts.yaml. Amounts and percentages have at most two
 * decimals, so all arithmetic uses whole minor units and hundredths of a percent.
 */

const twoDecimals = 'a number with at most two decimals, not below 0';
const decimal = z
  .number(twoDecimals)
  .min(0, twoDecimals)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, twoDecimals);
const percent = decimal.max(100, 'a percentage up to 100');
const twoAmounts = 'two amounts: [0.99, 14.99]';

/** Currencies that a fee may be in; each has 100 minor units. */
export const currencies = ['USD', 'GBP', 'EUR'] as const;
export const currencySchema = z.enum(currencies, currencies.join(', '));
export type Currency = (typeof currencies)[number];

/** A fee on an amount: one kind of percentage, and fixed amounts. Amounts are in the marketplace's currency. */
export const feeShape = {
  /** Percentage of the amount: 20 for 20%. */
  percent: percent.optional(),
  /** The percentage differs by contract; readers know theirs and enter it: [0, 15]. */
  percentBetween: z.tuple([percent, percent], 'two percentages: [0, 15]').optional(),
  /** The percentage falls with what the same client has paid so far; the last band has no upTo. */
  bands: z
    .array(
      z.strictObject({ upTo: decimal.optional(), percent }, 'upTo and percent'),
      'a list of bands: { upTo: 250, percent: 20 }',
    )
    .min(2, 'at least two bands')
    .optional(),
  /** The fee is never below this amount. */
  minimum: decimal.optional(),
  /** Added to an amount below a limit. */
  smallOrder: z.strictObject({ below: decimal, add: decimal }, 'below and add').optional(),
  /** Added once per contract, between these two amounts: [0.99, 14.99]. */
  perContract: z.tuple([decimal, decimal], twoAmounts).optional(),
  /** Taken for each withdrawal, whatever its size: 0.99, or [1, 3] where sources differ. */
  perWithdrawal: z
    .union([decimal, z.tuple([decimal, decimal], twoAmounts)], `${twoDecimals}, or ${twoAmounts}`)
    .optional(),
  /** When the fee is taken, where a source says so: when you accept the job, or from each payment. */
  taken: z.enum(['acceptance', 'payment'], '"acceptance" or "payment"').optional(),
};

/** Whether a fee has exactly one kind of percentage. */
export function hasOneShare(fee: { percent?: unknown; percentBetween?: unknown; bands?: unknown }): boolean {
  return [fee.percent, fee.percentBetween, fee.bands].filter((share) => share !== undefined).length === 1;
}

/** The error of hasOneShare. */
export const shareRule = 'one of percent, percentBetween and bands';

export type Fee = z.infer<z.ZodObject<typeof feeShape>>;
