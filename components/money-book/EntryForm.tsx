import { useTranslations } from 'next-intl';
import { type FieldAttributes, FormField } from '@/components/site/FormField';
import { bookCurrencies, bookLimits } from '@/lib/subject/money-book/book';
import { type EntryField, entryFields } from '@/lib/subject/money-book/parse-entry';

/** The form for a job, to add one or to change it. */
export function EntryForm() {
  const t = useTranslations('MoneyBookForm');
  const name = useTranslations('MoneyBookFields');
  const currency = useTranslations('MoneyBookCurrencies');
  const control = (field: EntryField, attributes: FieldAttributes) => {
    if (field === 'day') return <input {...attributes} type="date" />;
    if (field === 'currency')
      return (
        <select {...attributes}>
          {bookCurrencies.map((id) => (
            <option key={id} value={id}>
              {currency(id)}
            </option>
          ))}
        </select>
      );
    const isNumber = field === 'amount' || field === 'fee' || field === 'rate';
    return (
      <input
        {...attributes}
        {...(isNumber ? { inputMode: 'decimal' } : { maxLength: bookLimits.text })}
        autoComplete="off"
      />
    );
  };
  return (
    <section aria-labelledby="entry-title">
      <h2 id="entry-title">{t('add')}</h2>
      <section
        id="faults"
        className="callout warning faults"
        tabIndex={-1}
        hidden
        aria-labelledby="faults-title"
      >
        <h3 id="faults-title">{t('faults')}</h3>
        <ul />
      </section>
      <form id="entry" className="form" noValidate>
        {entryFields.map((field) => (
          <FormField key={field} name={field} label={name(field)} hint={t(`${field}Hint`)}>
            {(attributes) => control(field, attributes)}
          </FormField>
        ))}
        <p>
          <button type="submit">{t('save')}</button> <button type="reset">{t('clear')}</button>
        </p>
      </form>
    </section>
  );
}
