import { z } from 'zod';
import { currencySchema, feeShape, hasOneShare, shareRule } from './fee-schema';
import { day, id, localized } from './fields';

/* data/marketplaces.yaml, data/payouts.yaml and data/exchange-rates.yaml: the money rules, each with its sources. */

/** Sources in data/sources.yaml. */
const cite = z.array(id, 'a list of source ids').min(1, 'at least one source');
/** A few words that stand in brackets behind a figure: what it holds for, and whose word it is. */
const qualifier = localized.optional();

const proof = {
  cite,
  qualifier,
  /** What a reader should know before computing with it: where the fee differs, what is not confirmed. */
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

/** A fact in a few words, with its sources. */
const fact = z.strictObject({ ...localized.shape, cite }, 'a text in every language with its sources');

/** What the arithmetic of fees needs to know of a marketplace. */
const marketplaceFees = {
  name: localized,
  /** The currency its fees are in. */
  currency: currencySchema,
  /** What the freelancer pays. */
  seller: fee,
  /** What the client pays on top. */
  buyer: fee.optional(),
};

/** `data/marketplaces.yaml`: marketplace id → what is known of it. What is not confirmed is left out, and shown as that. */
export const marketplacesSchema = z.record(
  id,
  z.strictObject(
    {
      ...marketplaceFees,
      /** How work comes to the freelancer. */
      work: fact.optional(),
      /** What it costs to bid for a job. */
      bid: fact.optional(),
      /** How long the money of a finished job is held back. */
      hold: z
        .strictObject(
          { days: z.int('a whole number of days').min(0, 'a whole number of days'), qualifier, cite },
          'days and cite',
        )
        .optional(),
      /** The least that can be withdrawn, where no way of payout of the marketplace's own says it. */
      minimumWithdrawal: z
        .strictObject({ amount: feeShape.minimum.unwrap(), qualifier, cite }, 'amount and cite')
        .optional(),
      /** Ways in data/payouts.yaml that are confirmed for Bangladesh; those of its own come by themselves. */
      payouts: z
        .strictObject({ routes: z.array(id, 'a list of payout ids'), qualifier, cite }, 'routes and cite')
        .optional(),
      /** What protects the money of a job. */
      protection: fact.optional(),
    },
    'the fields of a marketplace',
  ),
  'marketplaces by id',
);

export type Marketplace = z.infer<typeof marketplacesSchema>[string];
export type Payout = z.infer<typeof payoutsSchema>[string];

/** `data/payouts.yaml`: id → a way in which the money comes. */
export const payoutsSchema = z.record(
  id,
  z.strictObject(
    {
      name: localized,
      /** Marketplaces whose own way it is; leave it out when it is nobody's. */
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
    { taka: z.number('a number').positive('a number above 0'), asOf: day, cite },
    'taka, asOf and cite',
  ),
  'exchange rates by currency',
);

/** All that the arithmetic of fees needs to know. */
export type MoneyRules = {
  marketplaces: Record<string, Pick<Marketplace, keyof typeof marketplaceFees> | undefined>;
  payouts: Record<string, Payout | undefined>;
  exchangeRates: z.infer<typeof exchangeRatesSchema>;
};
