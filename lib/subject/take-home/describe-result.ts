import type { Charge } from '@/lib/content/money/charge-fee';
import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import { listNotes, listStops } from './list-notes';
import type { TakeHomeInput } from './parse-take-home-form';
import { percentInWords, type ResultWording, shareOf } from './result-wording';
import { takeHome } from './take-home';

/** A result in words: the lines of its table, why there is no answer, and notes. */
export type Result = {
  lines: { label: string; value: string; isTotal?: boolean }[];
  stops: string[];
  notes: string[];
};

/** Calculates a result and describes it. Used by the page and by its browser module, so both show the same. */
export function describeResult(input: TakeHomeInput, wording: ResultWording): Result {
  const { rules, texts, locale } = wording;
  const answer = takeHome(input);
  const { route } = input;
  const name = rules.marketplaces[input.marketplace]?.name[locale] ?? '';
  const payoutName = rules.payouts[input.payoutId]?.name[locale] ?? '';
  const money = (minor: number) => formatMoney(minor, input.currency, locale);
  const taken = (minor: number) => `−${money(minor)}`;
  const range = ({ from, to }: Charge, inWords: (minor: number) => string) =>
    from === to ? inWords(from) : fillText(texts.range, { from: inWords(from), to: inWords(to) });
  const share = percentInWords(shareOf(input.seller, input.share), wording);
  const sellerShare = answer.isMinimumFee ? fillText(texts.minimumFee, { share }) : inBrackets(share);
  const lines: Result['lines'] = [
    { label: texts.amount, value: money(answer.amount) },
    { label: fillText(texts.sellerFee, { name, share: sellerShare }).trim(), value: taken(answer.sellerFee) },
  ];
  if (route) lines.push({ label: fillText(texts.balance, { name }), value: money(answer.balance) });
  if (answer.transferFee) {
    lines.push({ label: fillText(texts.transferFee, { name }), value: range(answer.transferFee, taken) });
  }
  if (route && answer.payoutFee) {
    const part = inBrackets(percentInWords(route.fee.percent || undefined, wording));
    const each = route.fee.perWithdrawal ? texts.perWithdrawal : '';
    const label = fillText(texts.payoutFee, { name: payoutName, share: `${part} ${each}`.trim() });
    lines.push({ label: label.trim(), value: range(answer.payoutFee, taken) });
  }
  if (answer.received) {
    const label = route ? texts.received : fillText(texts.left, { name });
    lines.push({ label, value: range(answer.received, money), isTotal: true });
  }
  if (answer.taka && input.rate !== undefined) {
    const rate = formatNumber(input.rate / 100, locale);
    lines.push({
      label: fillText(input.rateOf ? texts.takaExample : texts.taka, { rate }),
      value: range(answer.taka, (minor) => formatMoney(minor, 'BDT', locale)),
      isTotal: true,
    });
  }
  const buyerPays = answer.buyerPays ? range(answer.buyerPays, money) : texts.buyerUnknown;
  lines.push({ label: texts.buyerPays, value: buyerPays });
  return { lines, stops: listStops(input, answer, wording), notes: listNotes(input, answer, wording) };
}

function inBrackets(text: string): string {
  return text && `(${text})`;
}
