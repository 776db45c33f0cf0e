import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Currency, Fee } from '../schema/fee-schema';
import type { TablePhrases } from '../tables/table-phrases';
import { toMinor } from './charge-fee';
import { formatMoney } from './format-money';

type Options = { currency: Currency; phrases: TablePhrases; locale: Locale };

/**
 * Describes a fee in a few words, from the same data that the calculation uses.
 *
 * @example describeFee({ percent: 10, minimum: 5 }, { currency: 'USD', … }) === '10%; at least US$5'
 */
export function describeFee(fee: Fee, { currency, phrases, locale }: Options): string {
  const money = (amount: number) => formatMoney(toMinor(amount), currency, locale, { isShort: true });
  const number = (value: number) => formatNumber(value, locale);
  const { percent, percentBetween, bands, minimum, smallOrder, perContract, perWithdrawal } = fee;
  const parts = [
    percent && fillText(phrases.percent, { share: number(percent) }),
    percentBetween &&
      fillText(phrases.percentBetween, { from: number(percentBetween[0]), to: number(percentBetween[1]) }),
    ...(bands ?? []).map(({ upTo, percent: share }) =>
      upTo === undefined
        ? fillText(phrases.bandRest, { share: number(share) })
        : fillText(phrases.bandUpTo, { share: number(share), limit: money(upTo) }),
    ),
    minimum && fillText(phrases.minimum, { amount: money(minimum) }),
    smallOrder &&
      fillText(phrases.smallOrder, { below: money(smallOrder.below), amount: money(smallOrder.add) }),
    perContract && fillText(phrases.perContract, { from: money(perContract[0]), to: money(perContract[1]) }),
    perWithdrawal && describeWithdrawal(perWithdrawal, { currency, phrases, locale }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : fillText(phrases.percent, { share: number(0) });
}

/** What a withdrawal costs, in a few words: “US$0.99 per withdrawal”, “US$1 to US$3 per withdrawal”. */
function describeWithdrawal(
  perWithdrawal: NonNullable<Fee['perWithdrawal']>,
  { currency, phrases, locale }: Options,
): string {
  const money = (amount: number) => formatMoney(toMinor(amount), currency, locale, { isShort: true });
  if (typeof perWithdrawal === 'number')
    return fillText(phrases.perWithdrawal, { amount: money(perWithdrawal) });
  const [from, to] = perWithdrawal;
  return fillText(phrases.perWithdrawalBetween, { from: money(from), to: money(to) });
}
