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
  const amount = new Intl.NumberFormat(locales[locale].intl, {
    minimumFractionDigits: 2,
    trailingZeroDisplay: isShort ? 'stripIfInteger' : 'auto',
  }).format(minor / 100);
  return locales[locale].money[currency].replace('#', amount);
}
