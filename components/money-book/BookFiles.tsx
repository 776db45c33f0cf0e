import { useTranslations } from 'next-intl';
import { bookLimits } from '@/lib/subject/money-book/book';

/** Who keeps the book, what can be printed of it, and its files. */
export function BookFiles() {
  const t = useTranslations('MoneyBookFiles');
  return (
    <>
      <section aria-labelledby="print-title">
        <h2 id="print-title">{t('print')}</h2>
        <form id="owner" className="form">
          <p>
            <label htmlFor="owner-name">{t('name')}</label>
            <input id="owner-name" name="name" maxLength={bookLimits.text} autoComplete="name" />
          </p>
          <p>
            <label htmlFor="owner-address">{t('address')}</label>
            <small id="owner-address-hint">{t('addressHint')}</small>
            <input
              id="owner-address"
              name="address"
              maxLength={bookLimits.text}
              autoComplete="off"
              aria-describedby="owner-address-hint"
            />
          </p>
        </form>
        <p className="book-acts">
          <button type="button" id="print-statement">
            {t('statement')}
          </button>
        </p>
        <p>{t('invoiceHint')}</p>
      </section>
      <section aria-labelledby="files-title">
        <h2 id="files-title">{t('files')}</h2>
        <p>{t('filesHint')}</p>
        <p className="book-acts">
          <button type="button" id="export-book">
            {t('export')}
          </button>{' '}
          <button type="button" id="export-csv">
            {t('csv')}
          </button>
        </p>
        <p className="form">
          <label htmlFor="import-book">{t('import')}</label>
          <small id="import-book-hint">{t('importHint')}</small>
          <input
            id="import-book"
            type="file"
            accept=".json,application/json"
            aria-describedby="import-book-hint"
          />
        </p>
      </section>
    </>
  );
}
