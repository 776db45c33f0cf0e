import { numberFormatter } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { Currency } from '../schema/fee-schema';

/**
 * An amount as people read it: ৯,৪৯০.৪৮ টাকা, US$77.60. Intl writes “৭৭.৬০ US$” in Bangla, which nobody says.
 *
 * @param minor    whole minor units: cents, pence, paisa
 * @param isShort  leaves out the minor units where there are none: US$30, US$0.99
 */
export function formatMoney(
  minor: number,
  currency: Currency | 'BDT',
  locale: Locale,
  { isShort = false } = {},
): string {
  return locales[locale].money[currency].replace('#', formatAmount(minor, locale, isShort));
}

/**
 * Two amounts with one currency: US$85–100, ৮৫–১০০ ডলার. One amount when both are the same.
 *
 * @param range  in whole minor units; there are none in the text of a whole amount
 */
export function formatMoneyRange(
  { from, to }: { from: number; to: number },
  currency: Currency | 'BDT',
  locale: Locale,
): string {
  const amounts = [...new Set([from, to])].map((minor) => formatAmount(minor, locale, true));
  return locales[locale].money[currency].replace('#', amounts.join('–'));
}

function formatAmount(minor: number, locale: Locale, isShort: boolean): string {
  return numberFormatter(locales[locale].intl, {
    minimumFractionDigits: 2,
    trailingZeroDisplay: isShort ? 'stripIfInteger' : 'auto',
  }).format(minor / 100);
}
