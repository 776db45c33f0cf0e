import { getChart } from '../charts/get-chart';
import { listCells } from '../charts/list-cells';
import type { ContentModel } from '../parse/content-model';
import { lookUpOnce } from './look-up-once';
import { isCited, walkData } from './walk-data';

/** Ids of the sources that a drawing cites, also by the data that it is drawn from, each once. */
export const listChartSources = lookUpOnce((model: ContentModel, id: string): string[] => {
  const chart = getChart(model, id);
  const cited = chart
    ? listCells(chart).flatMap(({ cite = [] }) => cite)
    : [...walkData(model.charts.get(id)?.value)].filter(isCited).map(({ value }) => value);
  return [...new Set(cited)];
});
