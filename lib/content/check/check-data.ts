import { type Localized, localeList } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import type { Problem } from '../problem';
import { describeHalfTranslated } from './describe-half-translated';
import { describeUnknownId } from './describe-unknown-id';
import { isCited, walkData } from './walk-data';

/** Reports facts in the data files that cite an unknown source, or that are in the wrong language. */
export function checkData(model: ContentModel): Problem[] {
  const { marketplaces, payouts, exchangeRates, programmes, scamSigns, tableViews, charts, flows } = model;
  const files: [string, ParsedFile<unknown> | undefined][] = [
    ['money rules', marketplaces],
    ['money rules', payouts],
    ['money rules', exchangeRates],
    ['programmes', programmes],
    ['scam signs', scamSigns],
    ...[...tableViews.values()].map((view): [string, ParsedFile<unknown>] => ['table', view]),
    ...[...charts.values()].map((chart): [string, ParsedFile<unknown>] => ['chart', chart]),
    ...[...flows.values()].map((flow): [string, ParsedFile<unknown>] => ['flow', flow]),
  ];
  return files.flatMap(([what, parsed]) => (parsed ? checkFile(model, what, parsed) : []));
}

function checkFile({ root, sources }: ContentModel, what: string, parsed: ParsedFile<unknown>): Problem[] {
  const { file, locate } = parsed;
  const known = sources && Object.keys(sources.value);
  const problem = (path: PropertyKey[], issue: string, fix: string): Problem => ({
    file,
    ...locate(path),
    headline: `invalid ${what}`,
    issues: [`${path.join('.')}: ${issue}`],
    fix,
  });
  return [...walkData(parsed.value)].flatMap((entry) => {
    const { value, path } = entry;
    if (isCited(entry)) {
      const issue = describeUnknownId('source has the id', entry.value, known);
      return issue ? [problem(path, issue, `see ${root}/data/sources.yaml`)] : [];
    }
    if (typeof value !== 'object' || value === null || !localeList.some((locale) => locale in value))
      return [];
    const issues = describeHalfTranslated(value as Partial<Localized>);
    return issues.map((issue) => problem(path, issue, 'write the text in every language'));
  });
}
