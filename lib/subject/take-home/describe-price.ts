import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import { takeHomePath } from '@/lib/i18n/href';
import type { AnswerWording } from './answer-wording';
import { findPrice, type Goal } from './find-price';
import { shownQuery } from './list-others';
import { mostMoney, type TakeHomeInput } from './parse-take-home-form';
import type { TakeHomeQuery } from './take-home-fields';

/** The way back in words, and the address of the calculation for that price. */
export type AskedPrice = { text: string; href?: string };

/** Says which price to ask, so that the wanted sum arrives. */
export function describePrice(
  { query, input, goal }: { query: TakeHomeQuery; input: TakeHomeInput; goal: Goal },
  wording: AnswerWording,
): AskedPrice {
  const { locale, answerTexts } = wording;
  const unit = goal.inTaka ? 'BDT' : input.currency;
  const want = formatMoney(goal.value, unit, locale, { isShort: true });
  if (input.route?.standing === 'unknown') return { text: answerTexts.askUnknown };
  const price = findPrice(input, goal, mostMoney);
  if (price === undefined) return { text: fillText(answerTexts.askTooMuch, { want }) };
  const text = fillText(goal.inTaka && input.rateOf ? answerTexts.askExample : answerTexts.ask, {
    want,
    price: formatMoney(price, input.currency, locale, { isShort: true }),
    rate: formatMoney(input.rate ?? 0, 'BDT', locale, { isShort: true }),
    one: formatMoney(100, input.currency, locale, { isShort: true }),
  });
  const amount = formatNumber(price / 100, locale);
  return { text, href: takeHomePath(locale, shownQuery({ ...query, amount }, wording)) };
}
