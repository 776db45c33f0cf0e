import { z } from 'zod';
import { currencySchema, feeShape, hasOneShare, shareRule } from './fee-schema';
import { day, id, localized } from './fields';

/* data/marketplaces.yaml, data/payouts.yaml and data/exchange-rates.yaml: the money rules, each with its sources. */

/** Sources in data/sources.yaml. */
const cite = z.array(id, 'a list of source ids').min(1, 'at least one source');
/** A few words in brackets after a figure: when it applies, and who says so. */
const qualifier = localized.optional();

const proof = {
  cite,
  qualifier,
  /** What a reader should know about the fee: where it differs, what is not confirmed. */
  note: localized.optional(),
};

const feeFields = z.strictObject({ ...feeShape, ...proof }, 'a fee');
const fee = feeFields.refine(hasOneShare, { error: shareRule });
const payoutFee = feeFields
  .extend({
    /** Smaller amounts are not paid out. */
    minimumAmount: feeShape.minimum,
  })
  .refine(hasOneShare, { error: shareRule });

/** A fact in a few words, with its sources. */
const fact = z.strictObject({ ...localized.shape, cite }, 'a text in every language with its sources');

/** What the fee calculation needs to know about a marketplace. */
const marketplaceFees = {
  name: localized,
  /** The currency its fees are in. */
  currency: currencySchema,
  /** What the freelancer pays. */
  seller: fee,
  /** What the client pays on top. */
  buyer: fee.optional(),
};

/** `data/marketplaces.yaml`: marketplace id → what is known about it. Leave out what is not confirmed; pages say so. */
export const marketplacesSchema = z.record(
  id,
  z.strictObject(
    {
      ...marketplaceFees,
      /** How freelancers get work. */
      work: fact.optional(),
      /** What it costs to bid for a job. */
      bid: fact.optional(),
      /** How long the money for a finished job is held. */
      hold: z
        .strictObject(
          { days: z.int('a whole number of days').min(0, 'a whole number of days'), qualifier, cite },
          'days and cite',
        )
        .optional(),
      /** Smallest withdrawal, when no payout method of the marketplace states it. */
      minimumWithdrawal: z
        .strictObject({ amount: feeShape.minimum.unwrap(), qualifier, cite }, 'amount and cite')
        .optional(),
      /** Payout methods in data/payouts.yaml that are confirmed for Bangladesh; its own methods are added automatically. */
      payouts: z
        .strictObject({ routes: z.array(id, 'a list of payout ids'), qualifier, cite }, 'routes and cite')
        .optional(),
      /** How the money of a job is protected. */
      protection: fact.optional(),
    },
    'the fields of a marketplace',
  ),
  'marketplaces by id',
);

export type Marketplace = z.infer<typeof marketplacesSchema>[string];
export type Payout = z.infer<typeof payoutsSchema>[string];

/** `data/payouts.yaml`: id → a payout method. */
export const payoutsSchema = z.record(
  id,
  z.strictObject(
    {
      name: localized,
      /** Marketplaces that own this method; leave it out for others. */
      marketplaces: z.array(id, 'a list of marketplace ids').min(1, 'at least one marketplace').optional(),
      /** Leave it out when there is no fee. */
      fee: payoutFee.optional(),
    },
    'the fields of a payout',
  ),
  'payouts by id',
);

/** `data/exchange-rates.yaml`: currency → taka for one unit, used until the reader enters a rate. */
export const exchangeRatesSchema = z.partialRecord(
  currencySchema,
  z.strictObject(
    { taka: z.number('a number').positive('a number above 0'), asOf: day, cite },
    'taka, asOf and cite',
  ),
  'exchange rates by currency',
);

/** All that the fee calculation needs to know. */
export type MoneyRules = {
  marketplaces: Record<string, Pick<Marketplace, keyof typeof marketplaceFees> | undefined>;
  payouts: Record<string, Payout | undefined>;
  exchangeRates: z.infer<typeof exchangeRatesSchema>;
};
