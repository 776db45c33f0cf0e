import { expect, test } from 'vitest';
import { edit, report } from './fixture';

const marketplaces = 'data/marketplaces.yaml';
const payouts = 'data/payouts.yaml';

test.each([
  [
    'a fee cites a source that is not there',
    edit(marketplaces, 'cite: [fees]', 'cite: [fee]'),
    'content/data/marketplaces.yaml:4:33: invalid money rules\n  fiverr.seller.cite.0: no source has the id "fee" (did you mean "fees"?)\nFix: see content/data/sources.yaml',
  ],
  [
    'a payout cites a source that is not there',
    edit(payouts, 'cite: [fees]', 'cite: [bank]'),
    'content/data/payouts.yaml:4:29: invalid money rules\n  bank.fee.cite.0: no source has the id "bank"\nFix: see content/data/sources.yaml',
  ],
  [
    'a payout is of a marketplace that is not there',
    edit(payouts, '[fiverr]', '[fivver]'),
    'content/data/payouts.yaml:3:18: invalid money rules\n  bank.marketplaces.0: no marketplace has the id "fivver" (did you mean "fiverr"?)\nFix: see content/data/marketplaces.yaml',
  ],
  [
    'an exchange rate cites a source that is not there',
    edit('data/exchange-rates.yaml', '[fees]', '[rates]'),
    'content/data/exchange-rates.yaml:1:46: invalid money rules\n  USD.cite.0: no source has the id "rates"\nFix: see content/data/sources.yaml',
  ],
  [
    'a fee says its share in two ways',
    edit(marketplaces, 'percent: 20', 'percent: 20, percentBetween: [0, 15]'),
    'content/data/marketplaces.yaml:4:11: invalid marketplaces\n  fiverr.seller: expected one of percent, percentBetween and bands, received fields percent, percentBetween, cite\nFix: see content/README.md',
  ],
  [
    'a percentage has three decimals',
    edit(marketplaces, 'percent: 20', 'percent: 20.125'),
    'content/data/marketplaces.yaml:4:22: invalid marketplaces\n  fiverr.seller.percent: expected a number with at most two decimals, not below 0, received 20.125\nFix: see content/README.md',
  ],
  [
    'a currency is unknown',
    edit(marketplaces, 'USD', 'BDT'),
    'content/data/marketplaces.yaml:3:13: invalid marketplaces\n  fiverr.currency: expected USD, GBP, EUR, received "BDT"\nFix: see content/README.md',
  ],
  [
    'a marketplace pays out in a way that is not there',
    edit(
      marketplaces,
      '  seller:',
      '  payouts: { routes: [{ id: banks, standing: confirmed }], cite: [fees] }\n  seller:',
    ),
    'content/data/marketplaces.yaml:4:29: invalid money rules\n  fiverr.payouts.routes.0.id: no payout has the id "banks" (did you mean "bank"?)\nFix: see content/data/payouts.yaml',
  ],
  [
    'a marketplace lists a way of its own, which the payouts say',
    edit(
      marketplaces,
      '  seller:',
      '  payouts: { routes: [{ id: bank, standing: confirmed }], cite: [fees] }\n  seller:',
    ),
    'content/data/marketplaces.yaml:4:29: invalid money rules\n  fiverr.payouts.routes.0.id: content/data/payouts.yaml already says that "bank" belongs to a marketplace\nFix: leave it out',
  ],
  [
    'a route does not say who confirms it',
    {
      ...edit(marketplaces, '  seller:', '  payouts: { routes: [{ id: bank }], cite: [fees] }\n  seller:'),
      ...edit(payouts, '  marketplaces: [fiverr]\n', ''),
    },
    'content/data/marketplaces.yaml:4:23: invalid marketplaces\n  fiverr.payouts.routes.0.standing: expected "confirmed" or "reported", received nothing\nFix: see content/README.md',
  ],
  [
    'the fee of a withdrawal is three amounts',
    edit(payouts, 'percent: 3', 'percent: 3, perWithdrawal: [1, 2, 3]'),
    'content/data/payouts.yaml:4:37: invalid payouts\n  bank.fee.perWithdrawal: expected a number with at most two decimals, not below 0, or two amounts: [0.99, 14.99], received a list of 3\nFix: see content/README.md',
  ],
  [
    'an exchange rate does not say what kind of rate it is',
    edit('data/exchange-rates.yaml', ', kind: { bn: নিলামের দর, en: an auction }', ''),
    'content/data/exchange-rates.yaml:1:1: invalid exchangeRates\n  USD.kind: expected a text in every language: { bn: …, en: … }, received nothing\nFix: see content/README.md',
  ],
  [
    'a fact has no source',
    edit(marketplaces, '  seller:', '  bid: { bn: লাগে না, en: None }\n  seller:'),
    'content/data/marketplaces.yaml:4:3: invalid marketplaces\n  fiverr.bid.cite: expected a list of source ids, received nothing\nFix: see content/README.md',
  ],
  [
    'a wait is no whole number of days',
    edit(marketplaces, '  seller:', '  hold: { days: 1.5, cite: [fees] }\n  seller:'),
    'content/data/marketplaces.yaml:4:17: invalid marketplaces\n  fiverr.hold.days: expected a whole number of days, received 1.5\nFix: see content/README.md',
  ],
  [
    'a qualifier is left in the other language',
    edit(marketplaces, 'percent: 20', 'percent: 20, qualifier: { bn: tips too, en: tips too }'),
    'content/data/marketplaces.yaml:4:37: invalid money rules\n  fiverr.seller.qualifier: bn: expected Bangla, received "tips too"\nFix: write the text in every language',
  ],
])('%s', (_, replaced, problem) => {
  expect(report(replaced)).toEqual([problem]);
});
