import type { Fee } from '@/lib/content/schema/fee-schema';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** The sentences of a result, with `{name}` placeholders. */
export type ResultTexts = Record<
  | 'amount'
  | 'sellerFee'
  | 'balance'
  | 'transferFee'
  | 'payoutFee'
  | 'received'
  | 'left'
  | 'taka'
  | 'takaExample'
  | 'buyerPays'
  | 'buyerUnknown'
  | 'range'
  | 'percent'
  | 'minimumFee'
  | 'perWithdrawal'
  | 'belowMinimum'
  | 'belowRouteMinimum'
  | 'routeUnknown'
  | 'nothingLeft'
  | 'routeReported'
  | 'transferUnknown'
  | 'rangeReason'
  | 'eachWithdrawal'
  | 'takenOnAcceptance'
  | 'takenOnPayment'
  | 'highestShare'
  | 'exampleRate',
  string
>;

/** What the words of a result are made from. */
export type ResultWording = { rules: MoneyRules; texts: ResultTexts; locale: Locale };

/** The percentage of a fee, where it is a single number: the reader's own, or else the highest. */
export function shareOf(fee: Fee, share: number | undefined): number | undefined {
  if (!fee.percentBetween) return fee.percent;
  return share === undefined ? fee.percentBetween[1] : share / 100;
}

/** “20%”, or '' when there is no single percentage. */
export function percentInWords(percent: number | undefined, { texts, locale }: ResultWording): string {
  return percent === undefined ? '' : fillText(texts.percent, { share: formatNumber(percent, locale) });
}
