import type { Charge } from '@/lib/content/money/charge-fee';
import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locales';
import type { AnswerWording } from './answer-wording';
import type { TakeHomeInput } from './parse-take-home-form';
import type { ResultWording } from './result-wording';
import type { TakeHome } from './take-home';

/** A result in a few words, and in a sentence that stands alone. */
export type Finding = { headline: string; sentence: string };

/** Says what arrives: in taka where there is a rate, and no more exactly than the rate allows. */
export function describeFinding(input: TakeHomeInput, result: TakeHome, wording: AnswerWording): Finding {
  const { rules, locale, answerTexts } = wording;
  const headline = inFewWords(input, result, wording);
  const sentence = fillText(answerTexts.sentence, {
    name: rules.marketplaces[input.marketplace]?.name[locale] ?? '',
    amount: formatMoney(input.amount, input.currency, locale, { isShort: true }),
    route: rules.payouts[input.payoutId]?.name[locale] ?? '',
    finding: headline,
  });
  return { headline, sentence };
}

function inFewWords(input: TakeHomeInput, result: TakeHome, wording: AnswerWording): string {
  const { answerTexts } = wording;
  const { received, taka, stops } = result;
  const [stop] = stops;
  if (stop || !received) return answerTexts[stop === 'belowRouteMinimum' || !stop ? 'belowMinimum' : stop];
  const sum = taka ? roundTaka(taka, input, wording) : rangeOfMoney(received, input, wording);
  const isAbout = taka && input.rateOf !== undefined;
  if (input.route) return fillText(answerTexts[isAbout ? 'receivedAbout' : 'received'], { sum });
  return fillText(answerTexts[isAbout ? 'leftAbout' : 'left'], { sum });
}

/** At an example of a rate three digits are known, at the reader's own rate whole taka. */
function roundTaka(taka: Charge, { rateOf }: TakeHomeInput, { texts, locale }: ResultWording): string {
  const round = (paisa: number) =>
    rateOf === undefined ? Math.floor(paisa / 100) : threeDigits(paisa / 100);
  const [from, to] = [round(taka.from), round(taka.to)].map((sum) => formatNumber(sum, locale));
  const sum = from === to ? from : fillText(texts.range, { from: from ?? '', to: to ?? '' });
  return locales[locale].money.BDT.replace('#', sum ?? '');
}

/** @example threeDigits(9490.48) === 9490 */
export function threeDigits(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 2);
  return Math.round(value / step) * step;
}

/** A sum or a range in the job's currency, named once: ৭৪.৬৯ থেকে ৯৬.০৩ ডলার. */
export function rangeOfMoney(
  { from, to }: Charge,
  { currency }: Pick<TakeHomeInput, 'currency'>,
  { texts, locale }: ResultWording,
): string {
  const money = (minor: number) => formatMoney(minor, currency, locale, { isShort: true });
  if (from === to) return money(from);
  const [before = '', after = ''] = locales[locale].money[currency].split('#');
  const number = (minor: number) => money(minor).slice(before.length, money(minor).length - after.length);
  return `${before}${fillText(texts.range, { from: number(from), to: number(to) })}${after}`;
}
