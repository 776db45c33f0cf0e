import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type FieldAttributes, FormField } from '@/components/site/FormField';
import { getOwn } from '@/lib/content/get-own';
import { formatMoney } from '@/lib/content/money/format-money';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import type { FaultText } from '@/lib/subject/take-home/answer-query';
import { neededFields, presetPrices } from '@/lib/subject/take-home/complete-query';
import type { FaultTexts } from '@/lib/subject/take-home/describe-fault';
import { shownQuery } from '@/lib/subject/take-home/list-others';
import { jobKinds, type TakeHomeField, type TakeHomeQuery } from '@/lib/subject/take-home/take-home-fields';
import { ChoiceField } from './ChoiceField';

/** Id of what a sent form jumps to: the result, or the faults. */
export const resultAnchor = 'result';
/** Id of the form, which has fields outside of it. */
export const formId = 'take-home';

type Props = { rules: MoneyRules; texts: FaultTexts; query: TakeHomeQuery; faults: FaultText[] };

/** The calculator's form: three fields, and what only some marketplaces need. It uses GET, so that every result has an address. */
export function TakeHomeForm({ rules, texts, query, faults }: Props) {
  const t = useTranslations('TakeHomeForm');
  const locale = useLocale();
  const marketplace = getOwn(rules.marketplaces, query.marketplace);
  const currencyId = marketplace?.currency ?? 'USD';
  const currency = texts.currencies[currencyId];
  const rate = rules.exchangeRates[currencyId];
  const needed = marketplace ? neededFields(marketplace) : { kind: false, share: false, billed: false };
  const messageOf = (name: TakeHomeField) => faults.find(({ field }) => field === name)?.message;
  const isOpen = !rate || query.rate !== '' || (['rate', 'kind', 'share', 'billed'] as const).some(messageOf);
  const field = (
    name: TakeHomeField,
    label: string,
    control: (attributes: FieldAttributes) => ReactNode,
    hint?: string,
  ) => (
    <FormField name={name} label={label} hint={hint} fault={messageOf(name)}>
      {control}
    </FormField>
  );
  const number = (name: TakeHomeField, label: string, hint?: string) =>
    field(
      name,
      label,
      (attributes) => <input {...attributes} inputMode="decimal" defaultValue={query[name]} />,
      hint,
    );
  const choice = (name: 'marketplace' | 'payout' | 'kind', options: { id: string; label: string }[]) =>
    field(name, t(name), (attributes) => (
      <ChoiceField attributes={attributes} chosen={query[name]} options={options} />
    ));
  return (
    <form id={formId} className="form" action={`${href.takeHome(locale)}#${resultAnchor}`} noValidate>
      {number('amount', t('amount', { currency }))}
      <ul className="chips" aria-label={t('presets')}>
        {presetPrices.map((price) => {
          const amount = formatNumber(price, locale);
          const to = href.takeHome(locale, shownQuery({ ...query, amount }, { rules }));
          return (
            <li key={price}>
              <a href={to} data-amount={amount} data-price={price}>
                {formatMoney(price * 100, currencyId, locale, { isShort: true })}
              </a>
            </li>
          );
        })}
      </ul>
      {choice(
        'marketplace',
        Object.entries(rules.marketplaces).map(([id, entry]) => ({
          id,
          label:
            entry?.currency === 'USD'
              ? entry.name[locale]
              : t('marketplaceIn', {
                  name: entry?.name[locale] ?? id,
                  currency: texts.currencies[entry?.currency ?? 'USD'],
                }),
        })),
      )}
      {choice(
        'payout',
        Object.entries(rules.payouts).map(([id, entry]) => ({ id, label: entry?.name[locale] ?? id })),
      )}
      <details open={isOpen}>
        <summary>{t('more')}</summary>
        {number(
          'rate',
          t('rate', { currency }),
          rate ? t('rateHint', { rate: formatNumber(rate.taka, locale) }) : t('rateHintNone'),
        )}
        <div id="kind-field" hidden={!needed.kind}>
          {choice(
            'kind',
            jobKinds.map((id) => ({ id, label: t(id) })),
          )}
        </div>
        <div id="share-field" hidden={!needed.share}>
          {number('share', t('share'), t('shareHint'))}
        </div>
        <div id="billed-field" hidden={!needed.billed}>
          {number('billed', t('billed'), t('billedHint'))}
        </div>
      </details>
      <button type="submit">{t('submit')}</button>
    </form>
  );
}
