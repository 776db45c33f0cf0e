import { localeList } from '@/lib/i18n/locales';
import { findFigures } from '../figures/find-figures';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import type { Problem } from '../problem';
import type { ChartSource } from '../schema/chart-schema';
import { describeFigure } from './check-figures';
import { isCited, walkData } from './walk-data';

type Chart = ParsedFile<ChartSource>;

/** The lists of a drawing whose entries need a source for each figure, and its note. */
const passages = ['bars', 'steps', 'questions', 'note'] as const;

/** Reports parts of drawings that have a figure and cite no source, unless the figures of the drawing are ours. */
export function checkChartFigures({ charts }: ContentModel): Problem[] {
  return [...charts.values()]
    .filter(({ value }) => !('own' in value && value.own))
    .flatMap((chart) => listPassages(chart).flatMap((path) => checkPassage(chart, path)));
}

function listPassages({ value }: Chart): PropertyKey[][] {
  return passages.flatMap((name) => {
    const passage: unknown = Reflect.get(value, name);
    if (Array.isArray(passage)) return passage.map((_, index) => [name, index]);
    return passage === undefined ? [] : [[name]];
  });
}

function checkPassage({ file, value, locate }: Chart, path: PropertyKey[]): Problem[] {
  const parts = [...walkData(getAt(value, path))];
  if (parts.some(isCited)) return [];
  const [first] = parts.flatMap(({ value: part, path: at }) => {
    const isText = typeof part === 'string' && localeList.some((locale) => locale === at.at(-1));
    return isText ? findFigures(part).map(({ figure }) => ({ figure, at })) : [];
  });
  if (!first) return [];
  return [
    {
      file,
      ...locate([...path, ...first.at]),
      headline: describeFigure(first.figure),
      fix: 'give the text its source, cite: [source-id]; write "own: true" at the top when the figures of the chart are ours; or write the number in words',
    },
  ];
}

function getAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part ? Reflect.get(part, key) : undefined),
    value,
  );
}
