import { type Charge, type Circumstances, chargeFee, toMinor } from '@/lib/content/money/charge-fee';
import type { Fee } from '@/lib/content/schema/fee-schema';

/** What the calculation needs to know about a job. */
export type TakeHomeTerms = Circumstances & {
  /** What the job is worth, in minor units. */
  amount: number;
  seller: Fee;
  /** Absent when the buyer's fee is not confirmed. */
  buyer?: Fee;
  /** Absent when only the marketplace's fee counts. */
  payout?: Fee & { minimumAmount?: number };
  /** Taka for one unit of the currency, in hundredths; absent when the answer stays in the currency. */
  rate?: number;
};

/** Whole minor units of the job's currency; taka in paisa. */
export type TakeHome = {
  amount: number;
  sellerFee: number;
  /** What the marketplace pays out. */
  balance: number;
  payoutFee?: number;
  /** What arrives, in the currency. */
  received: number;
  /** The balance is below the smallest amount of this payout method. */
  belowMinimum: boolean;
  taka?: number;
  buyerFee?: Charge;
  buyerPays?: Charge;
};

/** Calculates what the seller receives, fee by fee. Fees never make an amount negative. */
export function takeHome({ amount, seller, buyer, payout, rate, ...circumstances }: TakeHomeTerms): TakeHome {
  const sellerFee = Math.min(amount, chargeFee(seller, amount, circumstances).to);
  const balance = amount - sellerFee;
  const payoutFee = payout && Math.min(balance, chargeFee(payout, balance).to);
  const received = balance - (payoutFee ?? 0);
  const buyerFee = buyer && chargeFee(buyer, amount);
  return {
    amount,
    sellerFee,
    balance,
    payoutFee,
    received,
    belowMinimum: balance < toMinor(payout?.minimumAmount ?? 0),
    taka: rate === undefined ? undefined : Math.round((received * rate) / 100),
    buyerFee,
    buyerPays: buyerFee && { from: amount + buyerFee.from, to: amount + buyerFee.to },
  };
}
