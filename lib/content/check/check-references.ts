import { localeList } from '@/lib/i18n/locales';
import type { ReferenceKind } from '../define-component';
import type { Outline } from '../markup/extract-outline';
import { referencesOf } from '../markup/list-references';
import type { ArticleFolder, ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeReadAlso, describeUnknownId } from './describe-unknown-id';
import { describeUnpublishedArticle, publishFix } from './describe-unpublished';
import { listChartSources } from './list-chart-sources';
import { listTableSources } from './list-table-sources';
import type { CheckedArticle } from './parse-article-texts';

/** Reports components that refer to sources, tables, charts, terms or articles that do not exist. */
export function checkReferences(model: ContentModel, article: CheckedArticle): Problem[] {
  return localeList.flatMap((locale) => {
    const outline = article.outlines[locale];
    if (!outline) return [];
    return checkElements(model, article, `${article.folder.path}/${locale}.mdx`, outline);
  });
}

function checkElements(model: ContentModel, { folder }: CheckedArticle, file: string, outline: Outline) {
  const problems: Problem[] = [];
  for (const element of outline.elements) {
    const report: Report = (issue, fix) => {
      if (!issue) return;
      problems.push({ file, ...element.position, headline: `<${element.name}>: ${issue}`, fix });
    };
    for (const { kind, id } of referencesOf(element)) checks[kind]({ model, folder, id, report });
  }
  return problems;
}

type Report = (issue: string | undefined, fix: string) => void;
type Request = { model: ContentModel; folder: ArticleFolder; id: string; report: Report };

const checks: Record<ReferenceKind, (request: Request) => void> = {
  source({ model, folder, id, report }) {
    const unknown = describeUnknownId('source has the id', id, idsIn(model.sources));
    report(unknown, `see ${model.root}/data/sources.yaml`);
    if (!unknown && !isListed(folder, id)) {
      report(`the source "${id}" is not listed in article.yaml`, 'add it to sources in article.yaml');
    }
  },
  table({ model, folder, id, report }) {
    report(describeUnknownId('table has the id', id, model.tableIds), `see ${model.root}/tables`);
    for (const source of listTableSources(model, id).filter((cited) => !isListed(folder, cited))) {
      report(
        `the table "${id}" cites "${source}", which article.yaml does not list`,
        'add it to sources in article.yaml',
      );
    }
  },
  chart({ model, folder, id, report }) {
    report(describeUnknownId('chart has the id', id, model.chartIds), `see ${model.root}/charts`);
    for (const source of listChartSources(model, id).filter((cited) => !isListed(folder, cited))) {
      report(
        `the chart "${id}" cites "${source}", which article.yaml does not list`,
        'add it to sources in article.yaml',
      );
    }
  },
  term({ model, id, report }) {
    report(
      describeUnknownId('term has the id', id, idsIn(model.glossary)),
      `see ${model.root}/data/glossary.yaml`,
    );
  },
  article({ model, folder, id, report }) {
    report(describeReadAlso(model, folder.slug, id), 'name another article by its slug');
    report(describeUnpublishedArticle(model, folder, id), publishFix);
  },
};

/** True also when an entry of the list is invalid: it may be this source. */
function isListed({ meta }: ArticleFolder, source: string): boolean {
  const listed = meta?.value.sources;
  return !listed || listed.includes(source) || listed.includes(undefined);
}

function idsIn(parsed: { value: object } | undefined): string[] | undefined {
  return parsed && Object.keys(parsed.value);
}
