import { inEach } from '@/lib/i18n/locales';
import { getOwn } from '../get-own';
import type { ContentModel } from '../parse/content-model';
import type { ChartSource } from '../schema/chart-schema';
import { getTable } from '../tables/get-table';
import { getTablePhrases } from '../tables/table-phrases';
import type { ChartData } from './chart-data';
import { drawBars, drawFeeBars } from './draw-bars';
import { drawLine } from './draw-line';
import { describeFeeAt } from './find-fee';

/** A drawing by its id; undefined when it, or the data that it is drawn from, has problems. */
export function getChart(model: ContentModel, id: string): ChartData | undefined {
  const source = model.charts.get(id)?.valid;
  const drawing = source && draw(model, source);
  return source && drawing && { title: source.title, note: source.note, ...drawing };
}

type Drawing = ChartData extends infer Chart
  ? Chart extends ChartData
    ? Omit<Chart, 'title' | 'note'>
    : never
  : never;

function draw(model: ContentModel, source: ChartSource): Drawing | undefined {
  if ('bars' in source) return { kind: 'bars', rows: drawBars(source) };
  if ('questions' in source) return { kind: 'tree', questions: source.questions };
  if ('column' in source) {
    const table = getTable(model, source.from);
    return table && { kind: 'line', rows: drawLine(source, table) };
  }
  const marketplaces = model.marketplaces?.valid;
  const payouts = model.payouts?.valid;
  if (!marketplaces || !payouts) return undefined;
  if ('amount' in source) {
    const ids = source.only ?? Object.keys(marketplaces);
    const shown = ids.flatMap((id) => getOwn(marketplaces, id) ?? []);
    return { kind: 'bars', rows: drawFeeBars(source, shown) };
  }
  const phrases = getTablePhrases(inEach((locale) => model.messages[locale]?.valid));
  const steps = source.steps.map(({ label, costs = [], fees = [] }) => ({
    label,
    costs: [...costs, ...fees.flatMap((fee) => describeFeeAt(fee, { marketplaces, payouts, phrases }) ?? [])],
  }));
  return { kind: 'flow', steps };
}
