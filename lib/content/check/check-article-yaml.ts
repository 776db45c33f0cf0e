import { localeList } from '@/lib/i18n/locales';
import { getChart } from '../charts/get-chart';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { getTable } from '../tables/get-table';
import { describeReadAlso, describeUnknownId } from './describe-unknown-id';
import { describeUnpublishedArticle, publishFix } from './describe-unpublished';
import { listChartSources } from './list-chart-sources';
import { listIds } from './list-element-references';
import { listTableSources } from './list-table-sources';
import { lookUpOnce } from './look-up-once';
import { namesIn } from './names-in';
import type { ArticleFacts } from './parse-article-texts';

type Report = (path: PropertyKey[], issue: string | undefined, fix: string) => void;

/** Reports ids in article.yaml that do not exist, are listed twice or are not cited. */
export function checkArticleYaml(model: ContentModel, article: ArticleFacts): Problem[] {
  const { meta, slug: own } = article.folder;
  if (!meta) return [];
  const problems: Problem[] = [];
  const { file, value, locate } = meta;
  const report: Report = (path, issue, fix) => {
    if (!issue) return;
    const issues = [`${path.join('.')}: ${issue}`];
    problems.push({ file, ...locate(path), headline: 'invalid article', issues, fix });
  };
  const { topic, author, readAlso = [] } = value;
  if (topic !== undefined) {
    const topics = model.topics && Object.keys(model.topics.value);
    report(
      ['topic'],
      describeUnknownId('topic has the id', topic, topics),
      `see ${model.root}/data/topics.yaml`,
    );
  }
  if (author !== undefined) {
    const authors = model.site?.value.authors && Object.keys(model.site.value.authors);
    const issue = describeUnknownId('author has the id', author, authors);
    report(['author'], issue, `see authors in ${model.root}/site.yaml`);
  }
  for (const [index, slug] of readAlso.entries()) {
    if (slug === undefined) continue;
    const path = ['readAlso', index];
    report(path, describeReadAlso(model, own, slug), 'name another article by its slug');
    report(path, describeUnpublishedArticle(model, article.folder, slug), publishFix);
    if (readAlso.indexOf(slug) < index) report(path, `"${slug}" is listed twice`, 'remove one of them');
  }
  checkSources(model, article, report);
  return problems;
}

function checkSources(model: ContentModel, article: ArticleFacts, report: Report): void {
  const sources = article.folder.meta?.value.sources ?? [];
  const isCited = createCitationFinder(model, article);
  for (const [index, id] of sources.entries()) {
    if (id === undefined) continue;
    const path = ['sources', index];
    report(
      path,
      describeUnknownId('source has the id', id, namesIn(model.sources)),
      `see ${model.root}/data/sources.yaml`,
    );
    if (sources.indexOf(id) < index) report(path, `"${id}" is listed twice`, 'remove one of them');
    if (!isCited(id)) {
      report(path, `"${id}" is not cited in the article`, 'cite it in every language, or remove it');
    }
  }
}

const hasTable = lookUpOnce((model, id) => getTable(model, id) !== undefined);
const hasChart = lookUpOnce((model, id) => getChart(model, id) !== undefined);

/** Tells whether the article, or a table or chart in it, cites a source. A text that could not be read may cite any. */
function createCitationFinder(model: ContentModel, { outlines }: ArticleFacts): (id: string) => boolean {
  const cited = new Set<string>();
  for (const locale of localeList) {
    const outline = outlines[locale];
    if (!outline) return () => true;
    const tables = listIds(outline.elements, 'table').filter((id) => model.tableIds.has(id));
    if (!tables.every((id) => hasTable(model, id))) return () => true;
    const charts = listIds(outline.elements, 'chart').filter((id) => model.chartIds.has(id));
    if (!charts.every((id) => hasChart(model, id))) return () => true;
    const ids = [
      ...listIds(outline.elements, 'source'),
      ...tables.flatMap((id) => listTableSources(model, id)),
      ...charts.flatMap((id) => listChartSources(model, id)),
      ...(outline.possibleIds ?? []),
    ];
    for (const id of ids) cited.add(id);
  }
  return (id) => cited.has(id);
}
