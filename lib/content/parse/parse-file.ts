import { createArticleId } from '../create-article-id';
import { fileStart, type Problem } from '../problem';
import { articleSchema, frontmatterSchema, pageFrontmatterSchema } from '../schema/article-schema';
import { pickChartSchema } from '../schema/chart-schema';
import { messagesSchema } from '../schema/data-schemas';
import { flowSchema } from '../schema/flow-schema';
import { questionsSchema } from '../schema/questions-schema';
import { tableSchema } from '../schema/table-schema';
import { pickViewSchema } from '../schema/table-view-schema';
import type { ArticleFolder, ArticleText, ContentModel } from './content-model';
import { articleFile, chartFile, flowFile, pageFile, readContentPath, tableFile } from './content-path';
import type { ParseBy } from './data-files';
import { parseFrontmatter } from './parse-frontmatter';
import { parseJson } from './parse-json';
import { type LocatedValue, parseValue } from './parse-value';
import { parseYaml } from './parse-yaml';
import type { ContentFile } from './read-content-files';

/** What a file holds: `place` puts it into a model, any number of times. */
export type ParsedPart = { place: (model: ContentModel) => void; problems: Problem[] };

/** Parses one file. Its part of the model is made once, and stays the same wherever it is placed. */
export function parseFile(root: string, { path, text }: ContentFile): ParsedPart {
  const file = `${root}/${path}`;
  const problems: Problem[] = [];
  // No spread: a hostile file has more problems than a call can have arguments.
  const report = (found: Problem[]) => {
    for (const problem of found) problems.push(problem);
  };
  const read = (parseSyntax = parseYaml): LocatedValue | undefined => {
    const syntax = parseSyntax(file, text);
    if ('problems' in syntax) report(syntax.problems);
    return syntax.located;
  };
  const parse =
    (located: LocatedValue | undefined): ParseBy =>
    (valueSchema, what, fixAt) => {
      if (!located) return undefined;
      const { parsed, problems: found } = parseValue({ file, located, valueSchema, what, fixAt });
      report(found);
      return parsed;
    };
  const parseText = (schema: Parameters<typeof parseFrontmatter>[2]): ArticleText => {
    const parsed = parseFrontmatter(file, text, schema);
    report(parsed.problems);
    return parsed.text;
  };
  const placed = (place: ParsedPart['place']): ParsedPart => ({ place, problems });

  const named = readContentPath(path);
  switch (named?.kind) {
    case 'data': {
      const fields = named.parse(parse(read()));
      return placed((model) => Object.assign(model, fields));
    }
    case 'messages': {
      const messages = parse(read(parseJson))(messagesSchema, 'messages');
      return placed((model) => {
        model.messages[named.locale] = messages;
      });
    }
    case 'table':
      return placed(parseTable(named.id, read(), parse));
    case 'chart': {
      const located = read();
      const parsed = located && parse(located)(pickChartSchema(located.value), 'chart');
      return placed((model) => parsed && model.charts.set(named.id, parsed));
    }
    case 'flow': {
      const parsed = parse(read())(flowSchema, 'flow', () => flowFix);
      return placed((model) => parsed && model.flows.set(named.id, parsed));
    }
    case 'facts': {
      const meta = parse(read())(articleSchema, 'article', fixArticle);
      return placed((model) => Object.assign(getFolder(model, named.slug), { meta }));
    }
    case 'text': {
      const own = parseText(frontmatterSchema);
      return placed((model) => Object.assign(getFolder(model, named.slug).texts, { [named.locale]: own }));
    }
    case 'pageText': {
      const own = parseText(pageFrontmatterSchema);
      return placed((model) => Object.assign(getPage(model, named.slug).texts, { [named.locale]: own }));
    }
    case 'questions':
    case 'pageQuestions': {
      const questions = parse(read())(questionsSchema, 'questions');
      const folderOf = named.kind === 'questions' ? getFolder : getPage;
      return placed((model) => Object.assign(folderOf(model, named.slug), { questions }));
    }
  }
  if (path !== 'README.md') {
    const fix = 'rename or remove it; content/README.md lists the names of files';
    report([{ file, ...fileStart, headline: 'this file is not part of the content', fix }]);
  }
  return placed(() => {});
}

/** Where every field of a flow is explained. */
const flowFix = 'see content/README.md#flows';

/** An article needs an id that nobody else has, so the advice is one. */
function fixArticle([field]: readonly PropertyKey[]): string | undefined {
  return field === 'id' ? `write id: ${createArticleId()}` : undefined;
}

/** Parses a table: with cells of its own, or a view of a data file. */
function parseTable(
  id: string,
  located: LocatedValue | undefined,
  parse: (located: LocatedValue) => ParseBy,
): ParsedPart['place'] {
  if (!located) return () => {};
  const viewSchema = pickViewSchema(located.value);
  if (viewSchema) {
    const view = parse(located)(viewSchema, 'table');
    return (model) => view && model.tableViews.set(id, view);
  }
  const table = parse(located)(tableSchema, 'table');
  return (model) => table && model.tables.set(id, table);
}

/** Adds an article or a page for its folder, even an empty one, so that the check reports the missing files. */
export function noteFolder(model: ContentModel, path: string): void {
  const slug = /^articles\/([^/]+)$/.exec(path)?.[1];
  if (slug) getFolder(model, slug);
  const page = /^pages\/([^/]+)$/.exec(path)?.[1];
  if (page) getPage(model, page);
}

/** Records that a file exists, whether or not it can be read. */
export function noteFile(model: ContentModel, path: string): void {
  const [, slug, name] = articleFile.exec(path) ?? [];
  if (slug && name) getFolder(model, slug).present.add(name);
  const [, page, pageText] = pageFile.exec(path) ?? [];
  if (page && pageText) getPage(model, page).present.add(pageText);
  const table = tableFile.exec(path)?.[1];
  if (table) model.tableIds.add(table);
  const chart = chartFile.exec(path)?.[1];
  if (chart) model.chartIds.add(chart);
  const flow = flowFile.exec(path)?.[1];
  if (flow) model.flowIds.add(flow);
}

function getFolder(model: ContentModel, slug: string): ArticleFolder {
  return getOrAdd(model.articles, slug, `${model.root}/articles/${slug}`);
}

function getPage(model: ContentModel, slug: string): ArticleFolder {
  return getOrAdd(model.pages, slug, `${model.root}/pages/${slug}`);
}

function getOrAdd(folders: Map<string, ArticleFolder>, slug: string, path: string): ArticleFolder {
  const folder = folders.get(slug) ?? { slug, path, texts: {}, present: new Set<string>() };
  folders.set(slug, folder);
  return folder;
}
