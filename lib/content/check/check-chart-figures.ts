import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import type { Problem } from '../problem';
import type { ChartSource } from '../schema/chart-schema';
import { checkUncited } from './check-uncited';

const fix =
  'give the text its source, cite: [source-id]; write "own: true" at the top when the figures of the chart are ours; or write the number in words';

type Chart = ParsedFile<ChartSource>;

/** The lists of a drawing whose entries need a source for each figure, and its note. */
const passages = ['bars', 'steps', 'questions', 'note'] as const;

/** Reports parts of drawings that have a figure and cite no source, unless the figures of the drawing are ours. */
export function checkChartFigures({ charts }: ContentModel): Problem[] {
  return [...charts.values()]
    .filter(({ value }) => !('own' in value && value.own))
    .flatMap((chart) => listPassages(chart).flatMap((path) => checkUncited(chart, path, fix)));
}

function listPassages({ value }: Chart): PropertyKey[][] {
  return passages.flatMap((name) => {
    const passage: unknown = Reflect.get(value, name);
    if (Array.isArray(passage)) return passage.map((_, index) => [name, index]);
    return passage === undefined ? [] : [[name]];
  });
}
