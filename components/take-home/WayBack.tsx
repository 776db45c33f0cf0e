import { useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import { getOwn } from '@/lib/content/get-own';
import type { MoneyRules } from '@/lib/content/schema/money-schema';
import type { FaultText } from '@/lib/subject/take-home/answer-query';
import type { FaultTexts } from '@/lib/subject/take-home/describe-fault';
import type { AskedPrice } from '@/lib/subject/take-home/describe-price';
import type { TakeHomeField, TakeHomeQuery } from '@/lib/subject/take-home/take-home-fields';
import { ChoiceField } from './ChoiceField';
import { formId } from './TakeHomeForm';

type Props = {
  rules: MoneyRules;
  texts: FaultTexts;
  query: TakeHomeQuery;
  faults: FaultText[];
  price?: AskedPrice;
};

/** From the sum that has to arrive to the price to ask. Its fields belong to the form above. */
export function WayBack({ rules, texts, query, faults, price }: Props) {
  const t = useTranslations('TakeHomeForm');
  const answer = useTranslations('TakeHomeAnswer');
  const currency = getOwn(rules.marketplaces, query.marketplace)?.currency ?? 'USD';
  const messageOf = (name: TakeHomeField) => faults.find(({ field }) => field === name)?.message;
  return (
    <section className="way-back" aria-labelledby="way-back">
      <h2 id="way-back">{answer('wayBack')}</h2>
      <div className="form">
        <FormField name="want" label={t('want')} fault={messageOf('want')}>
          {(attributes) => (
            <input {...attributes} form={formId} inputMode="decimal" defaultValue={query.want} />
          )}
        </FormField>
        <FormField name="unit" label={t('unit')} fault={messageOf('unit')}>
          {(attributes) => (
            <ChoiceField
              attributes={attributes}
              form={formId}
              chosen={query.unit}
              options={[
                { id: 'BDT', label: t('taka') },
                { id: currency, label: texts.currencies[currency] },
              ]}
            />
          )}
        </FormField>
        <button type="submit" form={formId}>
          {t('submit')}
        </button>
      </div>
      <p id="price" hidden={!price} tabIndex={-1}>
        <strong>{price?.text}</strong>{' '}
        <a href={price?.href ?? '#amount'} hidden={!price?.href} id="see-price">
          {answer('seePrice')}
        </a>
      </p>
    </section>
  );
}
