import type { Currency } from '@/lib/content/fee-schema';
import { type Locale, locales } from '@/lib/i18n/locales';

const signs: Record<Locale, Record<Currency | 'BDT', string>> = {
  bn: { USD: '{amount} ডলার', GBP: '{amount} পাউন্ড', EUR: '{amount} ইউরো', BDT: '{amount} টাকা' },
  en: { USD: 'US${amount}', GBP: '£{amount}', EUR: '€{amount}', BDT: 'Tk {amount}' },
};

/**
 * An amount as people read it: ৯,৪৯০.৪৮ টাকা, US$77.60. Intl writes “৭৭.৬০ US$” in Bangla, which nobody says.
 *
 * @param minor  whole minor units: cents, pence, paisa
 */
export function formatMoney(minor: number, currency: Currency | 'BDT', locale: Locale): string {
  const amount = new Intl.NumberFormat(locales[locale].intl, { minimumFractionDigits: 2 }).format(
    minor / 100,
  );
  return signs[locale][currency].replace('{amount}', amount);
}
