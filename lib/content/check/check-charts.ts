import { defaultLocale } from '@/lib/i18n/locales';
import { readPhase } from '../charts/draw-line';
import { listFeeReferences } from '../charts/find-fee';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import { didYouMean, type Problem } from '../problem';
import type {
  BarsSource,
  ChartSource,
  FeeBarsSource,
  FlowSource,
  LineSource,
  TreeSource,
} from '../schema/chart-schema';
import { getTable } from '../tables/get-table';
import { describeUnknownId } from './describe-unknown-id';

type Value = ParsedFile<ChartSource>['value'];
/** A source whose schema is known by its fields. */
type Part<Source extends ChartSource> = ParsedFile<Source>['value'];
type Report = (path: PropertyKey[], issue: string | undefined, fix: string) => void;

/**
 * Reports drawings that name data which does not exist, ranges that run backwards, and questions whose answers lead nowhere.
 * checkData reports unknown sources and texts in the wrong language.
 */
export function checkCharts(model: ContentModel): Problem[] {
  return [...model.charts.values()].flatMap(({ file, value, locate }) => {
    const problems: Problem[] = [];
    checkChart(model, value, (path, issue, fix) => {
      if (!issue) return;
      const issues = [`${path.join('.')}: ${issue}`];
      problems.push({ file, ...locate(path), headline: 'invalid chart', issues, fix });
    });
    return problems;
  });
}

function checkChart(model: ContentModel, value: Value, report: Report): void {
  if ('bars' in value) checkBars(value, report);
  else if ('amount' in value) checkFeeBars(model, value, report);
  else if ('column' in value) checkLine(model, value, report);
  else if ('steps' in value) checkFlow(model, value, report);
  else if ('questions' in value) checkTree(value, report);
}

function checkBars({ bars = [] }: Part<BarsSource>, report: Report): void {
  for (const [index, bar] of bars.entries()) {
    const range = bar?.value;
    if (!Array.isArray(range)) continue;
    const [low = 0, high = 0] = range;
    if (low >= high) {
      const issue = `expected the least first and the most second, received [${low}, ${high}]`;
      report(
        ['bars', index, 'value'],
        issue,
        'write the smaller number first; a value that is exact is one number',
      );
    }
  }
}

function checkFeeBars(model: ContentModel, { only = [] }: Part<FeeBarsSource>, report: Report): void {
  const known = model.marketplaces && Object.keys(model.marketplaces.value);
  for (const [index, id] of only.entries()) {
    const issue = id && describeUnknownId('marketplace has the id', id, known);
    report(['only', index], issue, `see ${model.root}/data/marketplaces.yaml`);
  }
}

function checkLine(model: ContentModel, { from, column }: Part<LineSource>, report: Report): void {
  if (from === undefined || column === undefined) return;
  report(['from'], describeUnknownId('table has the id', from, model.tableIds), `see ${model.root}/tables`);
  const table = getTable(model, from);
  if (!table) return;
  const fix = `see ${model.root}/tables/${from}.yaml`;
  const columns = table.columns.map(({ id }) => id);
  report(['column'], describeUnknownId('column has the id', column, columns), fix);
  const other = table.rows.find(({ label }) => !readPhase(label));
  if (other)
    report(['from'], `expected rows with labels like 11–40, received "${other.label[defaultLocale]}"`, fix);
}

function checkFlow(model: ContentModel, { steps = [] }: Part<FlowSource>, report: Report): void {
  const { marketplaces, payouts } = model;
  const known =
    marketplaces?.valid && payouts?.valid
      ? listFeeReferences({ marketplaces: marketplaces.valid, payouts: payouts.valid })
      : undefined;
  for (const [index, step] of steps.entries()) {
    for (const [at, fee] of (step?.fees ?? []).entries()) {
      const isUnknown = fee && known && !known.includes(fee);
      const issue = isUnknown ? `no fee has the name "${fee}"${didYouMean(fee, known)}` : undefined;
      const fix = `see ${model.root}/data/marketplaces.yaml and payouts.yaml`;
      report(['steps', index, 'fees', at], issue, fix);
    }
    if (index === 0 && (step?.costs ?? step?.fees))
      report(['steps', 0], 'nothing leads to the first step, so it has no cost', 'give it to the next step');
  }
}

function checkTree({ questions = [] }: Part<TreeSource>, report: Report): void {
  for (const [index, question] of questions.entries()) {
    if (!question) continue;
    // One that is no text has its own problem.
    const answers = ['yes', 'no'].filter((answer) => answer in question).length;
    const isLast = index === questions.length - 1;
    if (isLast && answers < 2)
      report(['questions', index], 'expected yes and no, because no question follows', 'write both answers');
    if (!isLast && answers !== 1) {
      const issue = `expected one of yes and no, because the other leads to the next question, received ${answers}`;
      report(['questions', index], issue, 'leave one answer out');
    }
  }
}
