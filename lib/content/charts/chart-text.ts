import type { Locale } from '@/lib/i18n/locales';
import type { ChartData } from './chart-data';

/** A drawing as sentences, for the search. */
export function chartText(chart: ChartData, locale: Locale): string {
  return [chart.title[locale], ...listFacts(chart, locale), chart.note?.[locale] ?? '']
    .filter(Boolean)
    .map((text) => (/[.?।]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

/** What each part of a drawing says, in reading order. */
function listFacts(chart: ChartData, locale: Locale): string[] {
  if (chart.kind === 'flow')
    return chart.steps.flatMap(({ label, costs }) => [...costs.map((cost) => cost[locale]), label[locale]]);
  if (chart.kind === 'tree')
    return chart.questions.flatMap(({ ask, yes, no }) =>
      [ask, yes, no].flatMap((text) => text?.[locale] ?? []),
    );
  return chart.rows.map(({ label, text }) => `${label[locale]}: ${text[locale]}`);
}
