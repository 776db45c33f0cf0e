import type { Cell } from '../tables/table-data';
import type { ChartData } from './chart-data';

/** The texts of a drawing that may cite a source, in reading order. */
export function listCells(chart: ChartData): Cell[] {
  return [...listOwnCells(chart), ...(chart.note ? [chart.note] : [])];
}

function listOwnCells(chart: ChartData): Cell[] {
  if (chart.kind === 'flow') return chart.steps.flatMap(({ costs }) => costs);
  if (chart.kind === 'tree')
    return chart.questions.flatMap(({ ask, yes, no }) => [ask, yes, no].flatMap((cell) => cell ?? []));
  return chart.rows.map(({ text }) => text);
}
