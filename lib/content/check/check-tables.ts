import type { Localized } from '@/lib/i18n/locales';
import type { ContentModel, Parsed } from '../parse-content';
import { type Problem, suggest } from '../problem';
import type { ComparisonTableData } from '../schema';

const bangla = /\p{Script=Bengali}/u;
const latin = /\p{Script=Latin}/u;

/** Reports rows that lack a column, cells of unknown columns or sources, and texts that are not in the language they claim. */
export function checkTables(model: ContentModel): Problem[] {
  return [...model.tables.values()].flatMap((table) => checkTable(model, table));
}

function checkTable(model: ContentModel, { file, value, locate }: Parsed<ComparisonTableData>): Problem[] {
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], issue: string, fix: string) =>
    problems.push({
      file,
      ...locate(path),
      headline: 'invalid table',
      issues: [`${path.join('.')}: ${issue}`],
      fix,
    });
  const checkText = (path: PropertyKey[], text: Localized) => {
    for (const issue of halfTranslated(text)) report(path, issue, 'write the text in both languages');
  };
  const columns = value.columns.map(({ id }) => id);
  checkText(['caption'], value.caption);
  checkText(['rowHeader'], value.rowHeader);
  for (const [index, { id, label }] of value.columns.entries()) {
    checkText(['columns', index, 'label'], label);
    if (columns.indexOf(id) < index)
      report(['columns', index, 'id'], `"${id}" stands twice`, 'give each column its own id');
  }
  for (const [index, { label, cells }] of value.rows.entries()) {
    checkText(['rows', index, 'label'], label);
    for (const column of columns) {
      if (!Object.hasOwn(cells, column)) {
        report(
          ['rows', index, 'cells', column],
          `expected a cell for the column "${column}", received nothing`,
          'add the cell',
        );
      }
    }
    for (const [column, cell] of Object.entries(cells)) {
      const path = ['rows', index, 'cells', column];
      if (!columns.includes(column))
        report(path, `no column has the id "${column}"${suggest(column, columns)}`, 'correct the id');
      checkText(path, cell);
      for (const [at, source] of (cell.cite ?? []).entries()) {
        const known = model.sources && Object.keys(model.sources.value);
        if (known && !known.includes(source)) {
          report(
            [...path, 'cite', at],
            `no source has the id "${source}"${suggest(source, known)}`,
            `see ${model.root}/data/sources.yaml`,
          );
        }
      }
    }
  }
  return problems;
}

/** A text is half translated when its Bangla has only Latin letters, or its English has Bangla ones. */
function halfTranslated({ bn, en }: Localized): string[] {
  const issues: string[] = [];
  if (latin.test(bn) && !bangla.test(bn)) issues.push(`bn: expected Bangla, received "${bn}"`);
  if (bangla.test(en)) issues.push(`en: expected English, received "${en}"`);
  return issues;
}
