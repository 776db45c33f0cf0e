import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { phraseLocale } from '@/lib/i18n/locales';
import type { Book, BookEntry } from '@/lib/subject/money-book/book';
import type { MoneyBookSetting } from '@/lib/subject/money-book/money-book-setting';
import { listEntriesOf, sumEntries, takaOf } from '@/lib/subject/money-book/sum-book';
import { nameTaxYear } from '@/lib/subject/money-book/tax-year';
import { byId, elementOf, rowOf } from './elements.browser';
import { describeCurrencies } from './show-book.browser';

/** Writes the statement of a tax year on the paper. */
export function fillStatement(
  { owner, entries }: Book,
  year: number,
  setting: MoneyBookSetting,
  today: string,
): void {
  const { locale, statement: words } = setting;
  const own = listEntriesOf(entries, year).reverse();
  const total = sumEntries(own);
  const head = elementOf('tr');
  const columns = ['day', 'client', 'paid', 'fee', 'rate', 'taka', 'route'] as const;
  head.append(...columns.map((column) => elementOf('th', words[column], { scope: 'col' })));
  const table = elementOf('table');
  const body = elementOf('tbody');
  body.append(
    head,
    ...own.map((entry) => {
      const { day, client, work, currency, amount, fee, rate, route } = entry;
      const row = elementOf('tr');
      const cells = [
        formatDate(day, locale),
        [client, work].filter(Boolean).join(', '),
        formatMoney(amount, currency, locale),
        formatMoney(fee, currency, locale),
        formatNumber(rate / 100, locale),
        formatMoney(takaOf(entry), 'BDT', locale),
        route,
      ];
      row.append(...cells.map((cell) => elementOf('td', cell)));
      return row;
    }),
  );
  table.append(body);
  const sums = elementOf('table');
  sums.append(
    ...describeCurrencies(total, setting).map(([name, value]) => rowOf(name, value)),
    rowOf(words.total, formatMoney(total.taka, 'BDT', locale), true),
  );
  writePaper(locale, [
    elementOf('h2', fillText(words.title, { year: nameTaxYear(year, locale) })),
    ...(owner.name ? [elementOf('p', fillText(words.keeper, owner))] : []),
    table,
    sums,
    elementOf('p', words.note),
    elementOf('p', fillText(words.made, { day: formatDate(today, locale) })),
  ]);
}

/** Writes the invoice of a job on the paper, in the language of clients. */
export function fillInvoice({ owner }: Book, entry: BookEntry, { invoice: words }: MoneyBookSetting): void {
  const { id, day, client, work, currency, amount } = entry;
  const sum = formatMoney(amount, currency, phraseLocale);
  const table = elementOf('table');
  table.append(
    rowOf(words.number, `${day.replace(/-/g, '')}-${id.slice(0, 4)}`),
    rowOf(words.day, formatDate(day, phraseLocale)),
    rowOf(words.from, [owner.name, owner.address].filter(Boolean).join(', ')),
    rowOf(words.to, client),
  );
  const items = elementOf('table');
  items.append(rowOf(work || words.forWork, sum), rowOf(words.total, sum, true));
  writePaper(phraseLocale, [
    elementOf('h2', words.title),
    table,
    items,
    elementOf('p', fillText(words.paid, { day: formatDate(day, phraseLocale) })),
  ]);
}

function writePaper(lang: string, parts: HTMLElement[]): void {
  const paper = byId('paper');
  paper.lang = lang;
  paper.replaceChildren(...parts);
}
