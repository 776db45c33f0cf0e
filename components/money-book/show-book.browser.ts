import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import type { Book, BookEntry } from '@/lib/subject/money-book/book';
import type { MoneyBookSetting } from '@/lib/subject/money-book/money-book-setting';
import {
  listEntriesOf,
  listTaxYears,
  type Sums,
  sumEntries,
  sumMonths,
  takaOf,
} from '@/lib/subject/money-book/sum-book';
import { nameTaxYear } from '@/lib/subject/money-book/tax-year';
import { byId, elementOf, rowOf } from './elements.browser';

/** What a button beside a job does. */
export type EntryAct = 'change' | 'remove' | 'invoice';

/** Shows the sums and the jobs of a tax year. @returns the tax year that is shown */
export function showBook(
  { entries }: Book,
  wanted: number,
  setting: MoneyBookSetting,
  today: string,
): number {
  const { locale, sums: words } = setting;
  const years = listTaxYears(entries, today);
  const year = years.includes(wanted) ? wanted : (years[0] ?? wanted);
  const choice = byId<HTMLSelectElement>('tax-year');
  choice.replaceChildren(
    ...years.map((start) => elementOf('option', nameTaxYear(start, locale), { value: String(start) })),
  );
  choice.value = String(year);
  const own = listEntriesOf(entries, year);
  const total = sumEntries(own);
  byId('book-total').textContent =
    own.length > 0
      ? fillText(words.total, {
          taka: formatMoney(total.taka, 'BDT', locale),
          count: formatNumber(total.count, locale),
        })
      : words.noEntries;
  byId('book-months').replaceChildren(
    ...sumMonths(own).map(({ month, sums }) =>
      rowOf(formatDate(month, locale), formatMoney(sums.taka, 'BDT', locale)),
    ),
    ...describeCurrencies(total, setting).map(([name, value]) => rowOf(name, value)),
    ...(own.length > 0 ? [rowOf(words.sum, formatMoney(total.taka, 'BDT', locale), true)] : []),
  );
  byId('book-entries').replaceChildren(...own.map((entry) => describeEntry(entry, setting)));
  return year;
}

/** What clients paid and what was taken off, by currency. */
export function describeCurrencies(
  { currencies }: Sums,
  { locale, sums }: MoneyBookSetting,
): [string, string][] {
  return currencies.map(({ currency, amount, fee }) => [
    fillText(sums.of, { amount: formatMoney(amount, currency, locale) }),
    fillText(sums.lineFee, { fee: formatMoney(fee, currency, locale) }),
  ]);
}

function describeEntry(entry: BookEntry, { locale, sums }: MoneyBookSetting): HTMLLIElement {
  const { id, day, client, work, currency, amount, fee, rate, route } = entry;
  const item = elementOf('li', '', { 'data-id': id });
  const name = elementOf('p', '', { id: `job-${id}` });
  name.append(
    elementOf('b', formatMoney(takaOf(entry), 'BDT', locale)),
    ` ${client}${work ? `, ${work}` : ''}`,
  );
  const money = {
    amount: formatMoney(amount, currency, locale),
    fee: formatMoney(fee, currency, locale),
    rate: formatNumber(rate / 100, locale),
  };
  const line = [formatDate(day, locale), fillText(sums.line, money), route].filter(Boolean).join(' · ');
  const acts = elementOf('p');
  for (const act of ['change', 'remove', 'invoice'] as const)
    acts.append(
      elementOf('button', sums[act], { type: 'button', 'data-act': act, 'aria-describedby': `job-${id}` }),
      ' ',
    );
  item.append(name, elementOf('small', line), acts);
  return item;
}
