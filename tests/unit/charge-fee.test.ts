import { expect, test } from 'vitest';
import { chargeFee, isMinimumCharged } from '@/lib/content/money/charge-fee';

const exactly = (amount: number) => ({ from: amount, to: amount });
const bands = [{ upTo: 250, percent: 20 }, { upTo: 5000, percent: 7.5 }, { percent: 3.5 }];

test.each([
  ['a share', { percent: 20 }, 10_000, {}, exactly(2_000)],
  ['a share with decimals, rounded half up', { percent: 5.5 }, 1_010, {}, exactly(56)],
  ['a share of one cent', { percent: 20 }, 1, {}, exactly(0)],
  ['a minimum above the share', { percent: 10, minimum: 5 }, 4_000, {}, exactly(500)],
  ['a share above the minimum', { percent: 10, minimum: 5 }, 50_000, {}, exactly(5_000)],
  ['a small order', { percent: 5.5, smallOrder: { below: 100, add: 3 } }, 2_000, {}, exactly(410)],
  [
    'an order just below the limit',
    { percent: 5.5, smallOrder: { below: 100, add: 3 } },
    9_999,
    {},
    exactly(850),
  ],
  ['an order at the limit', { percent: 5.5, smallOrder: { below: 100, add: 3 } }, 10_000, {}, exactly(550)],
  [
    'the share the reader was shown',
    { percentBetween: [0, 15] as [number, number] },
    60_000,
    { share: 1_000 },
    exactly(6_000),
  ],
  [
    'no share shown: the highest',
    { percentBetween: [0, 15] as [number, number] },
    60_000,
    {},
    exactly(9_000),
  ],
  [
    'a fee that differs by contract',
    { percent: 5, perContract: [0.99, 14.99] as [number, number] },
    10_000,
    {},
    { from: 599, to: 1_999 },
  ],
  ['a fee for each withdrawal', { percent: 0, perWithdrawal: 0.99 }, 10_000, {}, exactly(99)],
  [
    'a fee for each withdrawal about which sources differ',
    { percent: 3, perWithdrawal: [1, 3] as [number, number] },
    10_000,
    {},
    { from: 400, to: 600 },
  ],
  ['a first job in bands', { bands }, 50_000, {}, exactly(6_875)],
  ['a job that stays in the first band', { bands }, 25_000, {}, exactly(5_000)],
  ['a job that begins where a band ends', { bands }, 10_000, { billedBefore: 25_000 }, exactly(750)],
  [
    'a job that crosses two limits',
    { bands },
    600_000,
    { billedBefore: 10_000 },
    exactly(3_000 + 35_625 + 3_850),
  ],
  ['a job in the last band', { bands }, 10_000, { billedBefore: 600_000 }, exactly(350)],
])('%s is charged to the minor unit', (_, fee, amount, circumstances, charge) => {
  expect(chargeFee(fee, amount, circumstances)).toEqual(charge);
});

test('the parts of bands are rounded once, not each', () => {
  // 0.05 at 20% and 0.05 at 7.5%: 0.01 + 0.00375.
  expect(chargeFee({ bands: [{ upTo: 0.05, percent: 20 }, { percent: 7.5 }] }, 10)).toEqual(exactly(1));
});

test('the largest amount stays exact', () => {
  expect(chargeFee({ percent: 99.99 }, 10_000_000_000)).toEqual(exactly(9_999_000_000));
});

test('a minimum counts as charged only where the share is less', () => {
  const fee = { percent: 10, minimum: 5 };
  expect([4_999, 5_000, 5_001].map((amount) => isMinimumCharged(fee, amount))).toEqual([false, false, false]);
  expect(isMinimumCharged(fee, 4_000)).toBe(true);
  expect(isMinimumCharged({ percent: 10 }, 1)).toBe(false);
});
