import type { FactWords } from '@/lib/content/facts/fact-words';
import type { Currency, Fee } from '@/lib/content/fee-schema';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { toMinor } from './charge-fee';
import { fill } from './describe-result';
import { formatMoney } from './format-money';

type Setting = { currency: Currency; words: FactWords; locale: Locale };

/**
 * A fee in a few words, so that a table says what the arithmetic computes with.
 *
 * @example describeFee({ percent: 10, minimum: 5 }, { currency: 'USD', … }) === '10%; at least US$5'
 */
export function describeFee(fee: Fee, { currency, words, locale }: Setting): string {
  const money = (amount: number) => formatMoney(toMinor(amount), currency, locale, { isShort: true });
  const number = (value: number) => formatNumber(value, locale);
  const { percent, percentBetween, bands, minimum, smallOrder, perContract, perWithdrawal } = fee;
  const parts = [
    percent && fill(words.percent, { share: number(percent) }),
    percentBetween &&
      fill(words.percentBetween, { from: number(percentBetween[0]), to: number(percentBetween[1]) }),
    ...(bands ?? []).map(({ upTo, percent: share }) =>
      upTo === undefined
        ? fill(words.bandRest, { share: number(share) })
        : fill(words.bandUpTo, { share: number(share), limit: money(upTo) }),
    ),
    minimum && fill(words.minimum, { amount: money(minimum) }),
    smallOrder && fill(words.smallOrder, { below: money(smallOrder.below), amount: money(smallOrder.add) }),
    perContract && fill(words.perContract, { from: money(perContract[0]), to: money(perContract[1]) }),
    perWithdrawal && fill(words.perWithdrawal, { amount: money(perWithdrawal) }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : fill(words.percent, { share: number(0) });
}
