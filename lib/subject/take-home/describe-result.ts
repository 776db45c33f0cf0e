import { type Charge, toMinor } from '@/lib/content/money/charge-fee';
import { formatMoney } from '@/lib/content/money/format-money';
import type { Fee } from '@/lib/content/schema/fee-schema';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { fillText } from '@/lib/i18n/fill-text';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { TakeHomeInput } from './parse-take-home-form';
import { takeHome } from './take-home';

/** The sentences of a result, with `{name}` placeholders. */
export type ResultTexts = Record<
  | 'amount'
  | 'sellerFee'
  | 'balance'
  | 'payoutFee'
  | 'received'
  | 'taka'
  | 'buyerPays'
  | 'buyerUnknown'
  | 'range'
  | 'belowMinimum'
  | 'highestShare'
  | 'defaultRate'
  | 'percent',
  string
>;

/** A result in words: the lines of its table, and notes. */
export type Result = { lines: { label: string; value: string; isTotal?: boolean }[]; notes: string[] };

type Options = { rules: MoneyRules; texts: ResultTexts; locale: Locale };

/** Calculates a result and describes it. Used by the page and by its browser module, so both show the same. */
export function describeResult(input: TakeHomeInput, { rules, texts, locale }: Options): Result {
  const { currency } = input;
  const answer = takeHome(input);
  const marketplace = rules.marketplaces[input.marketplace];
  const payout = rules.payouts[input.payoutId];
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const taken = (minor: number) => `−${money(minor)}`;
  const range = ({ from, to }: Charge) =>
    from === to ? money(from) : fillText(texts.range, { from: money(from), to: money(to) });
  const name = marketplace?.name[locale] ?? '';
  const sellerShare = shareInWords(input.seller, input.share, { texts, locale });
  const lines: Result['lines'] = [
    { label: texts.amount, value: money(answer.amount) },
    { label: fillText(texts.sellerFee, { name, share: sellerShare }).trim(), value: taken(answer.sellerFee) },
  ];
  if (answer.payoutFee !== undefined && payout) {
    lines.push(
      { label: fillText(texts.balance, { name }), value: money(answer.balance) },
      { label: fillText(texts.payoutFee, { name: payout.name[locale] }), value: taken(answer.payoutFee) },
    );
  }
  lines.push({ label: texts.received, value: money(answer.received), isTotal: true });
  if (answer.taka !== undefined && input.rate !== undefined) {
    const rate = formatNumber(input.rate / 100, locale);
    lines.push({
      label: fillText(texts.taka, { rate }),
      value: formatMoney(answer.taka, 'BDT', locale),
      isTotal: true,
    });
  }
  lines.push({
    label: texts.buyerPays,
    value: answer.buyerPays ? range(answer.buyerPays) : texts.buyerUnknown,
  });
  const notes = [
    answer.belowMinimum &&
      fillText(texts.belowMinimum, { amount: money(toMinor(payout?.fee?.minimumAmount ?? 0)) }),
    input.seller.percentBetween &&
      input.share === undefined &&
      fillText(texts.highestShare, { share: sellerShare }),
    input.rateOf && fillText(texts.defaultRate, { date: formatDate(input.rateOf, locale) }),
    marketplace?.seller.note?.[locale],
    marketplace?.buyer?.note?.[locale],
    payout?.fee?.note?.[locale],
  ];
  return { lines, notes: notes.filter((note) => typeof note === 'string') };
}

type Wording = Pick<Options, 'texts' | 'locale'>;

/** “ (20%)”, or '' when the percentage is not a single number. */
function shareInWords(fee: Fee, share: number | undefined, { texts, locale }: Wording): string {
  const percent = fee.percentBetween
    ? share === undefined
      ? fee.percentBetween[1]
      : share / 100
    : fee.percent;
  return percent === undefined ? '' : fillText(texts.percent, { share: formatNumber(percent, locale) });
}
