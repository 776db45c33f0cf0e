import type { Localized } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import type { Problem } from '../problem';
import { idPattern } from '../schema/fields';
import type { ComparisonTableData } from '../schema/table-schema';
import { describeHalfTranslated } from './describe-half-translated';
import { describeUnknownId } from './describe-unknown-id';

/** The grid of the style sheet that turns a table has this many places below its heads. */
const turnedRows = 19;

/** Reports rows without a cell for a column, unknown columns and sources, and texts in the wrong language. */
export function checkTables(model: ContentModel): Problem[] {
  return [...model.tables.values()].flatMap((table) => checkTable(model, table));
}

function checkTable(
  model: ContentModel,
  { file, value, locate }: ParsedFile<ComparisonTableData>,
): Problem[] {
  const problems: Problem[] = [];
  const sources = model.sources && Object.keys(model.sources.value);
  const report = (path: PropertyKey[], issue: string, fix: string) =>
    problems.push({
      file,
      ...locate(path),
      headline: 'invalid table',
      issues: [`${path.join('.')}: ${issue}`],
      fix,
    });
  const checkText = (path: PropertyKey[], text: Partial<Localized> = {}) => {
    for (const issue of describeHalfTranslated(text)) report(path, issue, 'write the text in every language');
  };
  const { caption, rowHeader, columns = [], rows = [] } = value;
  const ids = columns.map((column) => column?.id);
  // Compare cells with the columns only when all columns could be read.
  const known = value.columns && !ids.includes(undefined) ? ids.filter((id) => id !== undefined) : undefined;
  checkText(['caption'], caption);
  checkText(['rowHeader'], rowHeader);
  for (const [index, column] of columns.entries()) {
    checkText(['columns', index, 'label'], column?.label);
    if (column?.id !== undefined && ids.indexOf(column.id) < index)
      report(['columns', index, 'id'], `"${column.id}" is listed twice`, 'give each column its own id');
  }
  if (value.things === 'columns' && rows.length > turnedRows) {
    const issue = `expected at most ${turnedRows} rows in a table whose columns are compared, received ${rows.length}`;
    report(['rows'], issue, 'make two tables of it');
  }
  const facts = value.things === 'columns' ? rows.flatMap((row) => row?.id ?? []) : known;
  for (const [index, headline] of (value.headlines ?? []).entries()) {
    const kind = value.things === 'columns' ? 'row' : 'column';
    const issue = headline && describeUnknownId(`${kind} has the id`, headline, facts);
    if (issue) report(['headlines', index], issue, `choose from the ids of the ${kind}s`);
  }
  for (const [index, row] of rows.entries()) {
    checkText(['rows', index, 'label'], row?.label);
    const path = ['rows', index, 'cells'];
    for (const column of row?.cells ? missingColumns(row.cells, known) : []) {
      const issue = `expected a cell for the column "${column}", received nothing`;
      report([...path, column], issue, 'add the cell');
    }
    for (const [column, cell] of Object.entries(row?.cells ?? {})) {
      const issue = idPattern.test(column)
        ? describeUnknownId('column has the id', column, known)
        : undefined;
      if (issue) report([...path, column], issue, 'correct the id');
      checkText([...path, column], cell);
      for (const [at, source] of (cell?.cite ?? []).entries()) {
        const unknown = source && describeUnknownId('source has the id', source, sources);
        if (unknown) report([...path, column, 'cite', at], unknown, `see ${model.root}/data/sources.yaml`);
      }
    }
  }
  return problems;
}

/** Columns for which a row has no cell, not even under a similar name that is invalid. */
function missingColumns(cells: Record<string, unknown>, columns: string[] = []): string[] {
  return columns.filter((column) => describeUnknownId('cell has the id', column, Object.keys(cells)));
}
