import { localeList } from '@/lib/i18n/locales';
import type { ContentModel, Parsed } from '../parse-content';
import { type Problem, suggest } from '../problem';
import { listAttribute, type Outline } from '../read-outline';
import type { ArticleMeta } from '../schema';
import type { CheckedArticle } from './read-articles';

/** Reports every name in an article that leads nowhere: topics, authors, sources, tables, terms, other articles. */
export function checkReferences(model: ContentModel, articles: CheckedArticle[]): Problem[] {
  return articles.flatMap((article) => {
    const { meta } = article.folder;
    return [
      ...(meta ? checkMeta(model, article, meta) : []),
      ...localeList.flatMap((locale) => {
        const outline = article.outlines[locale];
        if (!outline) return [];
        return checkElements(model, article, `${article.folder.path}/${locale}.mdx`, outline);
      }),
    ];
  });
}

/** A problem for a name that is not among the known ones; nothing when these could not be read themselves. */
function unknownName(what: string, name: string, known: Iterable<string> | undefined): string | undefined {
  if (!known) return undefined;
  const names = [...known];
  return names.includes(name) ? undefined : `no ${what} has the id "${name}"${suggest(name, names)}`;
}

const keysOf = (parsed: Parsed<object> | undefined) => parsed && Object.keys(parsed.value);

function checkMeta(model: ContentModel, { folder, outlines }: CheckedArticle, meta: Parsed<ArticleMeta>) {
  const problems: Problem[] = [];
  const { file, value, locate } = meta;
  const report = (path: PropertyKey[], issue: string | undefined, fix: string) => {
    if (!issue) return;
    const issues = [`${path.join('.')}: ${issue}`];
    problems.push({ file, ...locate(path), headline: 'invalid article', issues, fix });
  };
  report(
    ['topic'],
    unknownName('topic', value.topic, keysOf(model.topics)),
    `see ${model.root}/data/topics.yaml`,
  );
  const authors = model.site && Object.keys(model.site.value.authors);
  report(['author'], unknownName('author', value.author, authors), `see authors in ${model.root}/site.yaml`);
  if (value.updatedAt < value.publishedAt) {
    const issue = `expected a day not before publishedAt ${value.publishedAt}, received "${value.updatedAt}"`;
    report(['updatedAt'], issue, 'correct one of the two dates');
  }
  for (const [index, slug] of value.readAlso.entries()) {
    const path = ['readAlso', index];
    report(path, readAlsoIssue(model, folder.slug, slug), 'name another article by its slug');
    if (value.readAlso.indexOf(slug) < index) report(path, `"${slug}" stands twice`, 'remove one of them');
  }
  const outlineList = Object.values(outlines);
  const cited = new Set(outlineList.flatMap((outline) => citedIn(model, outline)));
  const isEverythingRead =
    outlineList.length === localeList.length &&
    outlineList
      .flatMap((outline) => listAttribute(outline, 'ComparisonTable', 'id'))
      .every((id) => model.tables.has(id) || !model.tableIds.has(id));
  for (const [index, id] of value.sources.entries()) {
    const path = ['sources', index];
    report(path, unknownName('source', id, keysOf(model.sources)), `see ${model.root}/data/sources.yaml`);
    if (value.sources.indexOf(id) < index) report(path, `"${id}" stands twice`, 'remove one of them');
    if (isEverythingRead && !cited.has(id)) {
      report(path, `"${id}" is cited nowhere in the article`, 'cite it in both languages, or remove it');
    }
  }
  return problems;
}

/** Sources that a text and the tables it shows cite. */
function citedIn(model: ContentModel, outline: Outline): string[] {
  const tables = listAttribute(outline, 'ComparisonTable', 'id').map((id) => model.tables.get(id)?.value);
  const cells = tables.flatMap((table) => table?.rows.flatMap((row) => Object.values(row.cells)) ?? []);
  return [...listAttribute(outline, 'Cite', 'id'), ...cells.flatMap((cell) => cell.cite ?? [])];
}

function readAlsoIssue(model: ContentModel, own: string, slug: string): string | undefined {
  if (slug === own) return `"${slug}" is the article itself`;
  if (model.articles.has(slug)) return undefined;
  return `no article has the slug "${slug}"${suggest(slug, [...model.articles.keys()])}`;
}

function checkElements(model: ContentModel, { folder }: CheckedArticle, file: string, outline: Outline) {
  const problems: Problem[] = [];
  for (const { name, attributes, position } of outline.elements) {
    const report = (issue: string | undefined, fix: string) => {
      if (issue) problems.push({ file, ...position, headline: `<${name}>: ${issue}`, fix });
    };
    const id = attributes.id ?? '';
    if (name === 'Cite' && attributes.id !== undefined) {
      const unknown = unknownName('source', id, keysOf(model.sources));
      report(unknown, `see ${model.root}/data/sources.yaml`);
      if (!unknown && folder.meta && !folder.meta.value.sources.includes(id)) {
        report(`the source "${id}" is not listed in article.yaml`, 'add it to sources in article.yaml');
      }
    }
    if (name === 'ComparisonTable' && attributes.id !== undefined) {
      report(unknownName('table', id, model.tableIds), `see ${model.root}/tables`);
      const missing = tableSources(model, id).filter(
        (source) => !folder.meta?.value.sources.includes(source),
      );
      for (const source of folder.meta ? missing : []) {
        report(
          `the table "${id}" cites "${source}", which article.yaml does not list`,
          'add it to sources in article.yaml',
        );
      }
    }
    if (name === 'Term' && attributes.id !== undefined) {
      report(unknownName('term', id, keysOf(model.glossary)), `see ${model.root}/data/glossary.yaml`);
    }
    if (name === 'ReadAlso' && attributes.slug !== undefined) {
      report(readAlsoIssue(model, folder.slug, attributes.slug), 'name another article by its slug');
    }
  }
  return problems;
}

function tableSources(model: ContentModel, id: string): string[] {
  const rows = model.tables.get(id)?.value.rows ?? [];
  return [...new Set(rows.flatMap((row) => Object.values(row.cells).flatMap((cell) => cell.cite ?? [])))];
}
