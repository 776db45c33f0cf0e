import { z } from 'zod';
import { currencySchema, feeShape, hasOneShare, shareRule } from './fee-schema';
import { day, id, localized } from './schema';

/* data/marketplaces.yaml, data/payouts.yaml and data/exchange-rates.yaml: the money rules, each with its sources. */

const proof = {
  /** Sources in data/sources.yaml. */
  cite: z.array(id, 'a list of source ids').min(1, 'at least one source'),
  /** What a reader should know: where the fee differs, what is not confirmed. */
  note: localized.optional(),
};

const feeFields = z.strictObject({ ...feeShape, ...proof }, 'a fee');
const fee = feeFields.refine(hasOneShare, { error: shareRule });
const payoutFee = feeFields
  .extend({
    /** Less than this is not paid out. */
    minimumAmount: feeShape.minimum,
  })
  .refine(hasOneShare, { error: shareRule });

/** `data/marketplaces.yaml`: marketplace id → its fees. */
export const marketplacesSchema = z.record(
  id,
  z.strictObject(
    {
      name: localized,
      /** The currency its fees are in. */
      currency: currencySchema,
      /** What the freelancer pays. */
      seller: fee,
      /** What the client pays on top; leave it out where it is not confirmed. */
      buyer: fee.optional(),
    },
    'the fields of a marketplace',
  ),
  'marketplaces by id',
);

/** `data/payouts.yaml`: id → a way in which the money comes. */
export const payoutsSchema = z.record(
  id,
  z.strictObject(
    {
      name: localized,
      /** Marketplaces that have it; leave it out when all have. */
      marketplaces: z.array(id, 'a list of marketplace ids').min(1, 'at least one marketplace').optional(),
      /** Leave it out when nothing is taken. */
      fee: payoutFee.optional(),
    },
    'the fields of a payout',
  ),
  'payouts by id',
);

/** `data/exchange-rates.yaml`: currency → taka for one unit, until the reader enters his own rate. */
export const exchangeRatesSchema = z.partialRecord(
  currencySchema,
  z.strictObject(
    { taka: z.number('a number').positive('a number above 0'), asOf: day, cite: proof.cite },
    'taka, asOf and cite',
  ),
  'exchange rates by currency',
);

/** All that the arithmetic of fees needs to know. */
export type MoneyRules = {
  marketplaces: Record<string, z.infer<typeof marketplacesSchema>[string] | undefined>;
  payouts: Record<string, z.infer<typeof payoutsSchema>[string] | undefined>;
  exchangeRates: z.infer<typeof exchangeRatesSchema>;
};
