import type { ContentModel } from '../parse/content-model';
import { fileStart, type Problem } from '../problem';
import { idPattern } from '../schema/fields';
import { checkSlug, foldSlug } from './check-slug';

/** Reports names of articles, tables, charts and flows that cannot be used in a URL, are reserved, or are duplicates. */
export function checkFileNames(model: ContentModel): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const { slug, path } of model.articles.values()) {
    const file = `${path}/article.yaml`;
    for (const { headline, advice } of checkSlug(slug)) {
      const fix = advice ? `rename the folder: ${advice}` : 'rename the folder';
      problems.push({ file, ...fileStart, headline, fix });
    }
    const other = seen.get(foldSlug(slug));
    if (other) {
      const headline = `the slug "${slug}" is a duplicate of ${other}`;
      problems.push({ file, ...fileStart, headline, fix: `rename or remove ${file} or ${other}` });
    } else {
      seen.set(foldSlug(slug), file);
    }
  }
  const { tableIds, chartIds, flowIds } = model;
  const named = [
    { what: 'table', folder: 'tables', ids: tableIds },
    { what: 'chart', folder: 'charts', ids: chartIds },
    { what: 'flow', folder: 'data/flows', ids: flowIds },
  ];
  for (const { what, folder, ids } of named) {
    for (const id of ids) {
      if (idPattern.test(id)) continue;
      const file = `${model.root}/${folder}/${id}.yaml`;
      const headline = `the ${what} id "${id}" is not usable`;
      const fix = 'rename the file: lower-case ASCII words joined by hyphens';
      problems.push({ file, ...fileStart, headline, fix });
    }
  }
  return problems;
}
