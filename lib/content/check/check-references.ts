import { localeList } from '@/lib/i18n/locales';
import type { ReferenceKind } from '../define-component';
import type { OutlineFacts } from '../markup/extract-outline';
import type { ArticleFolder, ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeReadAlso, describeUnknownId } from './describe-unknown-id';
import { describeUnpublishedArticle, publishFix } from './describe-unpublished';
import { listChartSources } from './list-chart-sources';
import { listElementReferences } from './list-element-references';
import { listTableSources } from './list-table-sources';
import { namesIn } from './names-in';
import type { ArticleFacts } from './parse-article-texts';

/** Reports components that refer to sources, tables, charts, terms or articles that do not exist. */
export function checkReferences(model: ContentModel, article: ArticleFacts): Problem[] {
  return localeList.flatMap((locale) => {
    const outline = article.outlines[locale];
    if (!outline) return [];
    return checkElements(model, article, `${article.folder.path}/${locale}.mdx`, outline);
  });
}

function checkElements(model: ContentModel, { folder }: ArticleFacts, file: string, outline: OutlineFacts) {
  const problems: Problem[] = [];
  for (const { kind, id, element } of listElementReferences(outline.elements)) {
    const report: Report = (issue, fix) => {
      if (!issue) return;
      problems.push({ file, ...element.position, headline: `<${element.name}>: ${issue}`, fix });
    };
    checks[kind]({ model, folder, id, report });
  }
  return problems;
}

type Report = (issue: string | undefined, fix: string) => void;
type Request = { model: ContentModel; folder: ArticleFolder; id: string; report: Report };

const checks: Record<ReferenceKind, (request: Request) => void> = {
  source({ model, folder, id, report }) {
    const unknown = describeUnknownId('source has the id', id, namesIn(model.sources));
    report(unknown, `see ${model.root}/data/sources.yaml`);
    if (isPage(model, folder)) report(pageIssue, pageFix);
    if (!unknown && !isListed(folder, id)) {
      report(`the source "${id}" is not listed in article.yaml`, 'add it to sources in article.yaml');
    }
  },
  table(request) {
    const { model, id, report } = request;
    report(describeUnknownId('table has the id', id, model.tableIds), `see ${model.root}/tables`);
    checkCited(request, 'table', listTableSources(model, id));
  },
  chart(request) {
    const { model, id, report } = request;
    report(describeUnknownId('chart has the id', id, model.chartIds), `see ${model.root}/charts`);
    checkCited(request, 'chart', listChartSources(model, id));
  },
  term({ model, id, report }) {
    report(
      describeUnknownId('term has the id', id, namesIn(model.glossary)),
      `see ${model.root}/data/glossary.yaml`,
    );
  },
  article({ model, folder, id, report }) {
    report(describeReadAlso(model, folder.slug, id), 'name another article by its slug');
    report(describeUnpublishedArticle(model, folder, id), publishFix);
  },
};

/** Reports what a table or chart cites and the text has no number for. */
function checkCited({ model, folder, id, report }: Request, what: string, cited: string[]): void {
  if (cited.length > 0 && isPage(model, folder)) report(pageIssue, pageFix);
  for (const source of cited.filter((other) => !isListed(folder, other))) {
    report(
      `the ${what} "${id}" cites "${source}", which article.yaml does not list`,
      'add it to sources in article.yaml',
    );
  }
}

const pageIssue = 'a page about the site has no list of sources';
const pageFix = 'link to the article that has the source';

function isPage({ pages }: ContentModel, folder: ArticleFolder): boolean {
  return pages.get(folder.slug) === folder;
}

/** True also when an entry of the list is invalid: it may be this source. */
function isListed({ meta }: ArticleFolder, source: string): boolean {
  const listed = meta?.value.sources;
  return !listed || listed.includes(source) || listed.includes(undefined);
}
