import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type FieldAttributes, FormField } from '@/components/site/FormField';
import type { MarketplaceFees, MoneyRules } from '@/lib/content/schema/money-schema';
import { href } from '@/lib/i18n/href';
import { describeFault, type FaultTexts } from '@/lib/subject/take-home/describe-fault';
import type { Faults } from '@/lib/subject/take-home/parse-take-home-form';
import { jobKinds, type TakeHomeField, type TakeHomeQuery } from '@/lib/subject/take-home/take-home-fields';

/** Id of the result. */
export const resultAnchor = 'result';

type Props = { rules: MoneyRules; texts: FaultTexts; query: TakeHomeQuery; faults: Faults };

/** The calculator's form. It uses GET, so that every result has an address. */
export function TakeHomeForm({ rules, texts, query, faults }: Props) {
  const t = useTranslations('TakeHomeForm');
  const locale = useLocale();
  const currencies = [...new Set(Object.values(rules.marketplaces).map((entry) => entry?.currency ?? 'USD'))];
  const field = (name: TakeHomeField, control: (attributes: FieldAttributes) => ReactNode, hint?: string) => {
    const fault = faults[name] && describeFault(faults[name], { query, rules, texts, locale });
    return (
      <FormField name={name} label={t(name)} hint={hint} fault={fault}>
        {control}
      </FormField>
    );
  };
  const number = (name: TakeHomeField, hint?: string) =>
    field(
      name,
      (attributes) => <input {...attributes} inputMode="decimal" defaultValue={query[name]} />,
      hint,
    );
  const choice = (name: TakeHomeField, options: Option[], hint?: string) =>
    field(
      name,
      (attributes) => <Select attributes={attributes} chosen={query[name]} options={options} />,
      hint,
    );
  /** Names of some marketplaces, as “A and B”. */
  const namesOf = (has: (entry: MarketplaceFees) => unknown) => {
    const found = Object.values(rules.marketplaces).filter((entry) => entry && has(entry));
    return new Intl.ListFormat(locale).format(found.map((entry) => entry?.name[locale] ?? ''));
  };
  const named = (entries: MoneyRules['marketplaces'] | MoneyRules['payouts']) =>
    Object.entries(entries).map(([id, entry]) => ({ id, label: entry?.name[locale] ?? id }));
  return (
    <form className="take-home form" action={`${href.takeHome(locale)}#${resultAnchor}`} noValidate>
      {choice('marketplace', named(rules.marketplaces))}
      {choice(
        'kind',
        jobKinds.map((id) => ({ id, label: t(id) })),
        t('kindHint', { names: namesOf((entry) => entry.hourly) }),
      )}
      {number('amount')}
      {choice(
        'currency',
        currencies.map((id) => ({ id, label: texts.currencies[id] })),
      )}
      {number('share', t('shareHint', { names: namesOf(({ seller }) => seller.percentBetween) }))}
      {number('billed', t('billedHint', { names: namesOf(({ seller }) => seller.bands) }))}
      {choice('payout', named(rules.payouts))}
      {number('rate', t('rateHint', { rate: rules.exchangeRates.USD?.taka ?? 0 }))}
      <button type="submit">{t('submit')}</button>
    </form>
  );
}

type Option = { id: string; label: string };
type SelectProps = { attributes: FieldAttributes; chosen: string; options: Option[] };

/** Keeps an unknown value selected; the message beside it says that it is unknown. */
function Select({ attributes, chosen, options }: SelectProps) {
  const isKnown = chosen === '' || options.some(({ id }) => id === chosen);
  return (
    <select {...attributes} defaultValue={chosen || options[0]?.id}>
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {options.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
