import { inEach, type Localized, localeList } from '@/lib/i18n/locales';
import type { LineSource } from '../schema/chart-schema';
import type { TableData } from '../tables/table-data';
import type { ChartRow } from './chart-data';
import { percentOf } from './draw-bars';

/** Draws each row of a table as a part of one line, which ends with the last phase. */
export function drawLine({ column }: LineSource, { rowHeader, rows }: TableData): ChartRow[] {
  const phases = rows.flatMap(({ label, cells }) => {
    const days = readPhase(label);
    const text = cells[column];
    return days && text ? [{ label, text, days }] : [];
  });
  const end = Math.max(...phases.map(({ days }) => days[1]));
  return phases.map(({ label, text, days: [first, last] }) => ({
    label: inEach((locale) => `${rowHeader[locale]} ${label[locale]}`),
    text,
    stripes: [{ from: percentOf(first - 1, end), to: percentOf(last, end) }],
  }));
}

/**
 * The first and the last number of a phase, from a language with European digits; undefined when its label is not like that. The
 * line begins with 1.
 *
 * @example readPhase({ bn: '১১–৪০', en: '11–40' }) gives [11, 40]
 */
export function readPhase(label: Partial<Localized>): [number, number] | undefined {
  const found = localeList
    .map((locale) => /^([1-9]\d{0,4})–(\d{1,5})$/.exec(label[locale] ?? ''))
    .find(Boolean);
  const [first = 0, last = 0] = found?.slice(1).map(Number) ?? [];
  return found && first <= last ? [first, last] : undefined;
}
