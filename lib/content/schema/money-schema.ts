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

/** A payout method that a marketplace is known to offer in Bangladesh. */
const route = z.strictObject(
  {
    /** An id in data/payouts.yaml. */
    id,
    /** `confirmed`: the marketplace's own page says so. `reported`: only others do. */
    standing: z.enum(['confirmed', 'reported'], '"confirmed" or "reported"'),
    /** What moving the money out of the marketplace costs. Leave it out when it is not known; the page says so. */
    fee: z
      .strictObject(
        { perWithdrawal: feeShape.perWithdrawal.unwrap(), note: localized.optional(), cite },
        'perWithdrawal and cite',
      )
      .optional(),
  },
  'id and standing',
);

/** What the fee calculation needs to know about a marketplace. */
const marketplaceFees = {
  name: localized,
  /** The currency its fees are in. */
  currency: currencySchema,
  /** What the freelancer pays. */
  seller: fee,
  /** What the client pays on top. */
  buyer: fee.optional(),
  /** Fees of work paid by the hour, where they are others. */
  hourly: z.strictObject({ seller: fee.optional(), buyer: fee.optional() }, 'seller and buyer').optional(),
  /** Smallest withdrawal, when no payout method of the marketplace states it. */
  minimumWithdrawal: z
    .strictObject({ amount: feeShape.minimum.unwrap(), qualifier, cite }, 'amount and cite')
    .optional(),
  /** How the money comes to Bangladesh; the marketplace's own methods in data/payouts.yaml are added automatically. */
  payouts: z
    .strictObject(
      {
        routes: z.array(route, 'a list of routes: { id, standing }'),
        qualifier,
        /** Shown on the take-home page when the reader chooses a way that is not listed. */
        note: localized.optional(),
        cite,
      },
      'routes and cite',
    )
    .optional(),
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

/** `data/exchange-rates.yaml`: currency → an example of a rate, used until the reader enters a real one. */
export const exchangeRatesSchema = z.partialRecord(
  currencySchema,
  z.strictObject(
    {
      taka: z.number('a number').positive('a number above 0'),
      asOf: day,
      /** What kind of rate it is, and who pays it to whom; completes “Tk 122.30 is …”. */
      kind: localized,
      cite,
    },
    'taka, asOf, kind and cite',
  ),
  'exchange rates by currency',
);

/** The part of a marketplace that the fee calculation needs. */
export type MarketplaceFees = Pick<Marketplace, keyof typeof marketplaceFees>;

/** All that the fee calculation needs to know. */
export type MoneyRules = {
  marketplaces: Record<string, MarketplaceFees | undefined>;
  payouts: Record<string, Payout | undefined>;
  exchangeRates: z.infer<typeof exchangeRatesSchema>;
};
