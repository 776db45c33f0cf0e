import { localeList } from '@/lib/i18n/locales';
import type { Outline } from '../markup/extract-outline';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeReadAlso, describeUnknownId } from './describe-unknown-id';
import { describeUnpublishedArticle, publishFix } from './describe-unpublished';
import { listTableSources } from './list-table-sources';
import type { CheckedArticle } from './parse-article-texts';

/** Reports every component in a text that names what is not there: sources, tables, terms, other articles. */
export function checkReferences(model: ContentModel, article: CheckedArticle): Problem[] {
  return localeList.flatMap((locale) => {
    const outline = article.outlines[locale];
    if (!outline) return [];
    return checkElements(model, article, `${article.folder.path}/${locale}.mdx`, outline);
  });
}

function checkElements(model: ContentModel, { folder }: CheckedArticle, file: string, outline: Outline) {
  const problems: Problem[] = [];
  const listed = folder.meta?.value.sources;
  // A list with a refused entry may have meant any source.
  const isListed = (id: string) => !listed || listed.includes(id) || listed.includes(undefined);
  const sources = model.sources && Object.keys(model.sources.value);
  const terms = model.glossary && Object.keys(model.glossary.value);
  for (const { name, attributes, position } of outline.elements) {
    const { id, slug } = attributes;
    const report = (issue: string | undefined, fix: string) => {
      if (issue) problems.push({ file, ...position, headline: `<${name}>: ${issue}`, fix });
    };
    if (name === 'Cite' && id !== undefined) {
      const unknown = describeUnknownId('source has the id', id, sources);
      report(unknown, `see ${model.root}/data/sources.yaml`);
      if (!unknown && !isListed(id)) {
        report(`the source "${id}" is not listed in article.yaml`, 'add it to sources in article.yaml');
      }
    }
    if (name === 'ComparisonTable' && id !== undefined) {
      report(describeUnknownId('table has the id', id, model.tableIds), `see ${model.root}/tables`);
      for (const source of listTableSources(model, id).filter((cited) => !isListed(cited))) {
        report(
          `the table "${id}" cites "${source}", which article.yaml does not list`,
          'add it to sources in article.yaml',
        );
      }
    }
    if (name === 'Term' && id !== undefined) {
      report(describeUnknownId('term has the id', id, terms), `see ${model.root}/data/glossary.yaml`);
    }
    if (name === 'ReadAlso' && slug !== undefined) {
      report(describeReadAlso(model, folder.slug, slug), 'name another article by its slug');
      report(describeUnpublishedArticle(model, folder, slug), publishFix);
    }
  }
  return problems;
}
