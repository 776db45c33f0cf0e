import { expect, test } from 'vitest';
import { type Route, takeHome } from '@/lib/subject/take-home/take-home';

const fiverr = {
  seller: { percent: 20 },
  buyer: { percent: 5.5, smallOrder: { below: 100, add: 3 } },
};
const payoneer = (transfer?: number | [number, number], standing: Route['standing'] = 'confirmed') => ({
  standing,
  transfer: transfer === undefined ? undefined : { perWithdrawal: transfer },
  fee: { percent: 3 },
});
const bank = { standing: 'confirmed' as const, fee: { percent: 0, perWithdrawal: 0.99, minimumAmount: 5 } };
const exactly = (amount: number) => ({ from: amount, to: amount });

test('a payment is calculated from the buyer to taka, the fee of the withdrawal before the percentage', () => {
  expect(takeHome({ amount: 10_000, ...fiverr, route: payoneer(3), rate: 12_230 })).toEqual({
    amount: 10_000,
    sellerFee: 2_000,
    isMinimumFee: false,
    balance: 8_000,
    transferFee: exactly(300),
    payoutFee: exactly(231),
    received: exactly(7_469),
    // 74.69 × 122.30
    taka: exactly(913_459),
    stops: [],
    buyerPays: exactly(10_550),
  });
});

test('a fee known only as a range makes the answer a range', () => {
  const { transferFee, payoutFee, received } = takeHome({
    amount: 10_000,
    ...fiverr,
    route: payoneer([1, 3]),
  });
  // 80 − 3 = 77, less 2.31; 80 − 1 = 79, less 2.37.
  expect({ transferFee, payoutFee, received }).toEqual({
    transferFee: { from: 100, to: 300 },
    payoutFee: { from: 231, to: 237 },
    received: { from: 7_469, to: 7_663 },
  });
});

test('without a rate and a route the answer stays in the currency', () => {
  const { received, taka, payoutFee } = takeHome({ amount: 2_000, ...fiverr });
  expect({ received, taka, payoutFee }).toEqual({
    received: exactly(1_600),
    taka: undefined,
    payoutFee: undefined,
  });
});

test('a route that is not confirmed is not calculated', () => {
  const { balance, payoutFee, received, taka, stops } = takeHome({
    amount: 10_000,
    ...fiverr,
    route: payoneer(3, 'unknown'),
    rate: 12_230,
  });
  expect({ balance, payoutFee, received, taka, stops }).toEqual({
    balance: 8_000,
    payoutFee: undefined,
    received: undefined,
    taka: undefined,
    stops: ['routeUnknown'],
  });
});

test('what the buyer pays is unknown when the fee is not confirmed', () => {
  expect(takeHome({ amount: 50_000, seller: { percent: 9 } }).buyerPays).toBeUndefined();
});

test('fees larger than the amount leave nothing, never a debt, and say so', () => {
  const { balance, received, stops } = takeHome({ amount: 300, seller: { percent: 10, minimum: 5 } });
  expect({ balance, received, stops }).toEqual({ balance: 0, received: undefined, stops: ['nothingLeft'] });
  expect(takeHome({ amount: 300, seller: { percent: 0 }, route: payoneer([5, 9]) }).stops).toEqual([
    'nothingLeft',
  ]);
});

test.each([
  ['of the way', { route: bank }, 499, 500, 'belowRouteMinimum'],
  ['of the marketplace', { minimumWithdrawal: 30 }, 2_999, 3_000, 'belowMinimum'],
] as const)('a balance below the smallest withdrawal %s has no answer', (_, terms, less, enough, stop) => {
  const withBalance = (amount: number) => takeHome({ amount, seller: { percent: 0 }, ...terms });
  expect(withBalance(less)).toMatchObject({ received: undefined, taka: undefined, stops: [stop] });
  expect(withBalance(enough)).toMatchObject({ received: { from: expect.any(Number) }, stops: [] });
});
