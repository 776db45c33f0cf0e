import { getOwn } from '@/lib/content/get-own';
import type { Currency } from '@/lib/content/schema/fee-schema';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { fillText } from '@/lib/i18n/fill-text';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Fault, mostOf } from './parse-take-home-form';
import type { TakeHomeField, TakeHomeQuery } from './take-home-fields';

/** A sentence for each fault, with `{name}` placeholders, and the names of currencies. */
export type FaultTexts = Record<Fault, string> & { currencies: Record<Currency, string> };

type Options = {
  field: TakeHomeField;
  query: TakeHomeQuery;
  rules: MoneyRules;
  texts: FaultTexts;
  locale: Locale;
};

/** Says what is wrong with a field, and what it may hold for the chosen marketplace. */
export function describeFault(fault: Fault, { field, query, rules, texts, locale }: Options): string {
  const marketplace = getOwn(rules.marketplaces, query.marketplace);
  const [from, to] = marketplace?.seller.percentBetween ?? [0, 100];
  return fillText(texts[fault], {
    marketplace: marketplace?.name[locale] ?? '',
    currency: marketplace ? texts.currencies[marketplace.currency] : '',
    from: formatNumber(from, locale),
    to: formatNumber(to, locale),
    most: formatNumber((getOwn(mostOf, field) ?? 0) / 100, locale),
    ...readingsOf(query[field]),
  });
}

/** The two things that “৭৭,৫০ লাখ” may mean: 77.50 lakh, or 7,750 lakh. */
function readingsOf(text: string): { decimal: string; whole: string } {
  const [, before = '', start = '', end = '', after = ''] =
    /^(.*?)(\p{Nd}[\p{Nd}.,\s]*)[.,\s](\p{Nd}+)(.*)$/su.exec(text.trim()) ?? [];
  const digits = start.replace(/\P{Nd}/gu, '');
  return { decimal: `${before}${digits}.${end}${after}`, whole: `${before}${digits}${end}${after}` };
}
