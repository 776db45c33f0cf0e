import {
  type Charge,
  type Circumstances,
  chargeFee,
  chargeWithdrawal,
  isMinimumCharged,
  toMinor,
} from '@/lib/content/money/charge-fee';
import { convertToTaka } from '@/lib/content/money/convert-to-taka';
import type { Fee } from '@/lib/content/schema/fee-schema';

/** What the calculation needs to know about a job. */
export type TakeHomeTerms = Circumstances & {
  /** What the job is worth, in minor units. */
  amount: number;
  seller: Fee;
  /** Absent when the buyer's fee is not confirmed. */
  buyer?: Fee;
  /** The marketplace's smallest withdrawal, in major units. */
  minimumWithdrawal?: number;
  /** How the money comes home; absent when only the marketplace's fee counts. */
  route?: Route;
  /** Taka for one unit of the currency, in hundredths; absent when the answer stays in the currency. */
  rate?: number;
};

/** A way home: known for this marketplace, or not. */
export type Route = {
  /** `unknown`: nothing says that the marketplace pays this way to Bangladesh. */
  standing: 'confirmed' | 'reported' | 'unknown';
  /** What moving the money out of the marketplace costs; absent when it costs nothing or is not known. */
  transfer?: Pick<Fee, 'perWithdrawal'>;
  /** What the payout method takes of the money it moves. */
  fee: Fee & { minimumAmount?: number };
};

/** Why there is no answer: each has its own message. */
export type Stop = 'belowMinimum' | 'belowRouteMinimum' | 'routeUnknown' | 'nothingLeft';

/** Whole minor units of the job's currency; taka in paisa. A range where a fee is only known as a range. */
export type TakeHome = {
  amount: number;
  sellerFee: number;
  /** The marketplace takes its minimum, because its percentage would be less. */
  isMinimumFee: boolean;
  /** What the marketplace pays out. */
  balance: number;
  transferFee?: Charge;
  payoutFee?: Charge;
  /** What arrives, in the currency; absent when something stops it. */
  received?: Charge;
  taka?: Charge;
  /** Why nothing arrives; empty when something does. */
  stops: Stop[];
  buyerPays?: Charge;
};

/** Calculates what the seller receives, fee by fee. Fees never make an amount negative. */
export function takeHome(terms: TakeHomeTerms): TakeHome {
  const { amount, seller, buyer, minimumWithdrawal, route, rate, ...circumstances } = terms;
  const sellerFee = Math.min(amount, chargeFee(seller, amount, circumstances).to);
  const balance = amount - sellerFee;
  const way = route && route.standing !== 'unknown' ? takeRoute(balance, route) : undefined;
  const received = route ? way?.received : { from: balance, to: balance };
  const stops: Stop[] = [];
  if (balance < toMinor(minimumWithdrawal ?? 0)) stops.push('belowMinimum');
  else if (way && balance < toMinor(route?.fee.minimumAmount ?? 0)) stops.push('belowRouteMinimum');
  if (route?.standing === 'unknown') stops.push('routeUnknown');
  if (stops.length === 0 && received?.to === 0) stops.push('nothingLeft');
  const arrives = stops.length === 0 ? received : undefined;
  const inTaka = (minor: number) => convertToTaka(minor, rate ?? 0);
  const buyerFee = buyer && chargeFee(buyer, amount);
  return {
    amount,
    sellerFee,
    isMinimumFee: isMinimumCharged(seller, amount, circumstances),
    balance,
    transferFee: way?.transferFee,
    payoutFee: way?.payoutFee,
    received: arrives,
    taka: arrives && rate !== undefined ? { from: inTaka(arrives.from), to: inTaka(arrives.to) } : undefined,
    stops,
    buyerPays: buyerFee && { from: amount + buyerFee.from, to: amount + buyerFee.to },
  };
}

/** Moves the balance: first what each withdrawal costs, then what the method takes of the rest. */
function takeRoute(balance: number, { transfer, fee }: Route) {
  const withdrawal = chargeWithdrawal(transfer?.perWithdrawal);
  const after = (taken: number) => Math.max(0, balance - taken);
  const dear = takeFee(after(withdrawal.to), fee, 'to');
  const cheap = takeFee(after(withdrawal.from), fee, 'from');
  return {
    transferFee: transfer && withdrawal,
    payoutFee: { from: Math.min(cheap.taken, dear.taken), to: Math.max(cheap.taken, dear.taken) },
    received: { from: dear.left, to: cheap.left },
  };
}

function takeFee(moved: number, fee: Fee, bound: keyof Charge) {
  const taken = Math.min(moved, chargeFee(fee, moved)[bound]);
  return { taken, left: moved - taken };
}
