import { expect, test } from 'vitest';
import { takeHome } from '@/lib/subject/take-home/take-home';

const fiverr = {
  seller: { percent: 20 },
  buyer: { percent: 5.5, smallOrder: { below: 100, add: 3 } },
};

test('a payment is calculated from the buyer to taka', () => {
  expect(takeHome({ amount: 10_000, ...fiverr, payout: { percent: 3 }, rate: 12_230 })).toEqual({
    amount: 10_000,
    sellerFee: 2_000,
    balance: 8_000,
    payoutFee: 240,
    received: 7_760,
    belowMinimum: false,
    // 77.60 × 122.30
    taka: 949_048,
    buyerFee: { from: 550, to: 550 },
    buyerPays: { from: 10_550, to: 10_550 },
  });
});

test('without a rate and a payout the answer stays in the currency', () => {
  const { received, taka, payoutFee } = takeHome({ amount: 2_000, ...fiverr });
  expect({ received, taka, payoutFee }).toEqual({ received: 1_600, taka: undefined, payoutFee: undefined });
});

test('what the buyer pays is unknown when the fee is not confirmed', () => {
  expect(takeHome({ amount: 50_000, seller: { percent: 9 } }).buyerPays).toBeUndefined();
});

test('fees larger than the amount leave nothing, never a debt', () => {
  const { balance, received, taka } = takeHome({
    amount: 300,
    seller: { percent: 10, minimum: 5 },
    payout: { percent: 0, perWithdrawal: 0.99 },
    rate: 12_230,
  });
  expect({ balance, received, taka }).toEqual({ balance: 0, received: 0, taka: 0 });
});

test('a balance below the smallest withdrawal is reported', () => {
  const payout = { percent: 0, perWithdrawal: 0.99, minimumAmount: 5 };
  expect(takeHome({ amount: 499, seller: { percent: 0 }, payout }).belowMinimum).toBe(true);
  expect(takeHome({ amount: 500, seller: { percent: 0 }, payout }).belowMinimum).toBe(false);
});
