import type { Fee } from '../schema/fee-schema';

/** What the percentage of a fee depends on besides the amount. All amounts are whole minor units. */
export type Circumstances = {
  /** The reader's own percentage where it differs by contract, in hundredths of a percent: 1000 for 10%. */
  share?: number;
  /** What the same client has paid before. */
  billedBefore?: number;
};

/** The smallest and the largest possible fee; mostly the same. */
export type Charge = { from: number; to: number };

/**
 * Calculates the fee on an amount, rounded half up to whole minor units, as invoices are.
 *
 * @param amount  in minor units, at most 10^10: the products stay exact
 */
export function chargeFee(fee: Fee, amount: number, circumstances: Circumstances = {}): Charge {
  const { minimum = 0, smallOrder, perContract = [0, 0], perWithdrawal } = fee;
  const share = Math.max(shareOf(fee, amount, circumstances), toMinor(minimum));
  const small = smallOrder && amount < toMinor(smallOrder.below) ? toMinor(smallOrder.add) : 0;
  const fixed = share + small;
  const [least, most] = perContract;
  const withdrawal = chargeWithdrawal(perWithdrawal);
  return { from: fixed + toMinor(least) + withdrawal.from, to: fixed + toMinor(most) + withdrawal.to };
}

/** What one withdrawal costs, whatever its size. */
export function chargeWithdrawal(perWithdrawal: Fee['perWithdrawal'] = 0): Charge {
  const [least, most] = typeof perWithdrawal === 'number' ? [perWithdrawal, perWithdrawal] : perWithdrawal;
  return { from: toMinor(least), to: toMinor(most) };
}

/** Whether the fee is its minimum because the share of the amount would be less. */
export function isMinimumCharged(fee: Fee, amount: number, circumstances: Circumstances = {}): boolean {
  return shareOf(fee, amount, circumstances) < toMinor(fee.minimum ?? 0);
}

function shareOf(fee: Fee, amount: number, { share, billedBefore = 0 }: Circumstances): number {
  if (fee.bands) return shareOfBands(fee.bands, amount, billedBefore);
  if (fee.percentBetween) return percentOf(amount, share ?? toMinor(fee.percentBetween[1]));
  return percentOf(amount, toMinor(fee.percent ?? 0));
}

/** Each part of the amount at the percentage of its band, counted from what was billed before. */
function shareOfBands(bands: NonNullable<Fee['bands']>, amount: number, billedBefore: number): number {
  let start = 0;
  // Parts are added before they are rounded: hundredths of a percent of minor units.
  let sum = 0;
  for (const { upTo, percent } of bands) {
    const end = upTo === undefined ? Number.POSITIVE_INFINITY : toMinor(upTo);
    const part = Math.min(end, billedBefore + amount) - Math.max(start, billedBefore);
    if (part > 0) sum += part * toMinor(percent);
    start = end;
  }
  return Math.round(sum / 10_000);
}

/** @param share  in hundredths of a percent */
function percentOf(amount: number, share: number): number {
  return Math.round((amount * share) / 10_000);
}

/** A number with two decimals as a whole number of hundredths. */
export function toMinor(value: number): number {
  return Math.round(value * 100);
}
