import type { Charge } from '@/lib/content/money/charge-fee';
import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import { listNotes, listStops } from './list-notes';
import type { TakeHomeInput } from './parse-take-home-form';
import { percentInWords, type ResultWording, shareOf } from './result-wording';
import { type TakeHome, takeHome } from './take-home';

/** A line of the result's table; a range may take two lines of text on a phone. */
type Line = { label: string; value: string; isTotal?: boolean; isRange?: boolean };

/** A result in words: the lines of its table, why there is no answer, and notes. */
export type Result = { lines: Line[]; stops: string[]; notes: string[] };

/** Describes a result. Used by the page and by its browser module, so both show the same. */
export function describeResult(
  input: TakeHomeInput,
  wording: ResultWording,
  answer: TakeHome = takeHome(input),
): Result {
  return {
    lines: listLines(input, answer, wording),
    stops: listStops(input, answer, wording),
    notes: listNotes(input, answer, wording),
  };
}

function listLines(input: TakeHomeInput, answer: TakeHome, wording: ResultWording): Line[] {
  const { rules, texts, locale } = wording;
  const { route, rate = 0 } = input;
  const name = rules.marketplaces[input.marketplace]?.name[locale] ?? '';
  const money = (minor: number) => formatMoney(minor, input.currency, locale);
  const taken = (minor: number) => `−${money(minor)}`;
  const taka = (minor: number) => formatMoney(minor, 'BDT', locale);
  /** A line with a sum, or a range of sums; none when there is no sum. */
  const line = (
    label: string,
    sum: Charge | number | undefined,
    inWords: typeof money,
    isTotal?: boolean,
  ) => {
    if (sum === undefined) return [];
    const { from, to } = typeof sum === 'number' ? { from: sum, to: sum } : sum;
    const isRange = from !== to;
    const range = () => fillText(texts.range, { from: inWords(from), to: inWords(to) });
    return [{ label: label.trim(), value: isRange ? range() : inWords(from), isTotal, isRange }];
  };
  const share = percentInWords(shareOf(input.seller, input.share), wording);
  const sellerShare = answer.isMinimumFee ? fillText(texts.minimumFee, { share }) : inBrackets(share);
  const received = route ? texts.received : fillText(texts.left, { name });
  const inTaka = fillText(input.rateOf ? texts.takaExample : texts.taka, {
    rate: formatMoney(rate, 'BDT', locale, { isShort: true }),
    one: formatMoney(100, input.currency, locale, { isShort: true }),
  });
  const buyerUnknown = { label: texts.buyerPays, value: texts.buyerUnknown };
  return [
    ...line(texts.amount, answer.amount, money),
    ...line(fillText(texts.sellerFee, { name, share: sellerShare }), answer.sellerFee, taken),
    ...line(fillText(texts.balance, { name }), route && answer.balance, money),
    ...line(fillText(texts.transferFee, { name }), answer.transferFee, taken),
    ...line(payoutLabel(input, wording), answer.payoutFee, taken),
    ...line(received, answer.received, money, true),
    ...line(inTaka, answer.taka, taka, true),
    ...(answer.buyerPays ? line(texts.buyerPays, answer.buyerPays, money) : [buyerUnknown]),
  ];
}

/** What the payout method takes: “Payoneer to a bank takes (3%)”. */
function payoutLabel({ route, payoutId }: TakeHomeInput, wording: ResultWording): string {
  const { rules, texts, locale } = wording;
  const name = rules.payouts[payoutId]?.name[locale] ?? '';
  const part = inBrackets(percentInWords(route?.fee.percent || undefined, wording));
  const each = route?.fee.perWithdrawal ? texts.perWithdrawal : '';
  return fillText(texts.payoutFee, { name, share: `${part} ${each}`.trim() });
}

function inBrackets(text: string): string {
  return text && `(${text})`;
}
