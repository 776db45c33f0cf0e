import { useTranslations } from 'next-intl';

/** The sums of a tax year, month by month, and its jobs. Filled by the browser module. */
export function BookSums() {
  const t = useTranslations('MoneyBookSums');
  return (
    <section aria-labelledby="book-title">
      <h2 id="book-title" tabIndex={-1}>
        {t('title')}
      </h2>
      <p className="form">
        <label htmlFor="tax-year">{t('taxYear')}</label>
        <select id="tax-year" />
      </p>
      <p className="book-total" id="book-total" />
      <table className="result">
        <caption>{t('months')}</caption>
        <tbody id="book-months">
          <tr className="total">
            <th scope="row" />
            <td />
          </tr>
        </tbody>
      </table>
      <ul className="entries" id="book-entries" aria-label={t('entries')} />
    </section>
  );
}
