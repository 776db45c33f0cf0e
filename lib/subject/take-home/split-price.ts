import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import type { AnswerWording } from './answer-wording';
import type { TakeHomeInput } from './parse-take-home-form';
import type { TakeHome } from './take-home';

/** The parts that a price is drawn in, from left to right. */
export const priceParts = ['fee', 'cost', 'unsure', 'yours'] as const;

/** A part of the drawn price: thousandths of the whole, and the same in words; no words when nothing is there. */
export type PricePart = { part: (typeof priceParts)[number]; x: number; width: number; text: string };

/** Width of the drawn price. */
const whole = 1_000;

/** Divides a price into what the marketplace takes, what the way costs, what may go either way, and what is left. */
export function splitPrice(input: TakeHomeInput, result: TakeHome, wording: AnswerWording): PricePart[] {
  const { rules, locale, answerTexts } = wording;
  const { amount, sellerFee, balance, received, stops } = result;
  const { from, to } =
    received ?? (stops.includes('nothingLeft') ? { from: 0, to: 0 } : { from: balance, to: balance });
  const sums = { fee: sellerFee, cost: balance - to, unsure: to - from, yours: from };
  const name = rules.marketplaces[input.marketplace]?.name[locale] ?? '';
  let x = 0;
  return priceParts.map((part) => {
    const sum = sums[part];
    const width = Math.round((sum / amount) * whole);
    const label = part === 'yours' && !received ? 'kept' : part;
    const text = fillText(answerTexts[label], {
      name,
      sum: formatMoney(sum, input.currency, locale, { isShort: true }),
      share: formatNumber(Math.round((sum / amount) * 1_000) / 10, locale),
    });
    x += width;
    return { part, x: x - width, width, text: sum > 0 ? text : '' };
  });
}
