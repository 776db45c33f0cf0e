import type { z } from 'zod';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { describeIssue } from './describe-issue';
import { splitFrontmatter } from './mdx-syntax';
import { exchangeRatesSchema, type MoneyRules, marketplacesSchema, payoutsSchema } from './money-schema';
import { parseYaml, type YamlValue } from './parse-yaml';
import { type Position, type Problem, start } from './problem';
import * as schema from './schema';
import type { ContentSource, ImageSize, SourceFile } from './source';

/** A file that fits its schema, and can say where each of its parts stands. */
export type Parsed<T> = { file: string; value: T; locate: YamlValue['locate'] };

/** `bn.mdx` or `en.mdx` of an article: the frontmatter parsed, the body still Markdown. */
export type ArticleText = { file: string; body: string; frontmatter?: Parsed<schema.Frontmatter> };

/** A folder below `articles/`, as complete as it is. */
export type ArticleFolder = {
  slug: string;
  path: string;
  meta?: Parsed<schema.ArticleMeta>;
  texts: Partial<Record<Locale, ArticleText>>;
  /** Files that are there, readable or not: a file that cannot be read is not missing. */
  present: Set<string>;
};

/** The whole content, typed; what had a problem is absent and stands among the problems. */
export type ContentModel = {
  root: string;
  site?: Parsed<schema.Site>;
  topics?: Parsed<schema.Topics>;
  sources?: Parsed<Record<string, schema.Source>>;
  glossary?: Parsed<Record<string, schema.Term>>;
  spelling?: Parsed<schema.SpellingRule[]>;
  marketplaces?: Parsed<MoneyRules['marketplaces']>;
  payouts?: Parsed<MoneyRules['payouts']>;
  exchangeRates?: Parsed<MoneyRules['exchangeRates']>;
  messages: Partial<Record<Locale, Parsed<schema.Messages>>>;
  tables: Map<string, Parsed<schema.ComparisonTableData>>;
  /** Ids of all tables that are there: one that cannot be read is not missing. */
  tableIds: Set<string>;
  articles: Map<string, ArticleFolder>;
  images: Map<string, ImageSize>;
};

const tableFile = /^tables\/([^/]+)\.yaml$/;

/** The files that hold one value each, with the schema and the place in the model. */
const singleFiles = {
  'site.yaml': ['site', schema.siteSchema],
  'data/topics.yaml': ['topics', schema.topicsSchema],
  'data/sources.yaml': ['sources', schema.sourcesSchema],
  'data/glossary.yaml': ['glossary', schema.glossarySchema],
  'data/spelling.yaml': ['spelling', schema.spellingSchema],
  'data/marketplaces.yaml': ['marketplaces', marketplacesSchema],
  'data/payouts.yaml': ['payouts', payoutsSchema],
  'data/exchange-rates.yaml': ['exchangeRates', exchangeRatesSchema],
} as const;

/** Parses everything that was read, and gathers every problem on the way. */
export function parseContent(source: ContentSource): { model: ContentModel; problems: Problem[] } {
  const problems = [...source.problems];
  const { root, images } = source;
  const model: ContentModel = {
    root,
    images,
    messages: {},
    tables: new Map(),
    tableIds: new Set(),
    articles: new Map(),
  };
  for (const { file } of source.problems) {
    if (file.startsWith(`${root}/`)) notePresence(model, file.slice(root.length + 1));
  }
  for (const file of source.files) {
    notePresence(model, file.path);
    placeFile(model, file, problems);
  }
  for (const path of [
    ...Object.keys(singleFiles),
    ...localeList.map((locale) => `messages/${locale}.json`),
  ]) {
    const isThere =
      source.files.some((file) => file.path === path) ||
      source.problems.some((problem) => problem.file === `${root}/${path}`);
    if (!isThere) problems.push(missingFile(`${root}/${path}`, 'add the file; see content/README.md'));
  }
  return { model, problems };
}

/** Problem of a file that has to be there. */
export function missingFile(file: string, fix: string): Problem {
  return { file, ...start, headline: 'the file is missing', fix };
}

function notePresence(model: ContentModel, path: string): void {
  const match = /^articles\/([^/]+)\/([^/]+)$/.exec(path);
  if (match?.[1] && match[2]) folderOf(model, match[1]).present.add(match[2]);
  const table = tableFile.exec(path)?.[1];
  if (table) model.tableIds.add(table);
}

function folderOf(model: ContentModel, slug: string): ArticleFolder {
  const folder = model.articles.get(slug) ?? {
    slug,
    path: `${model.root}/articles/${slug}`,
    texts: {},
    present: new Set<string>(),
  };
  model.articles.set(slug, folder);
  return folder;
}

/** Parses one file and puts it where the model has its place. */
function placeFile(model: ContentModel, { path, text }: SourceFile, problems: Problem[]): void {
  const file = `${model.root}/${path}`;
  const parse = <T extends z.ZodType>(valueSchema: T, what: string) =>
    parseValue({ file, text, valueSchema, what, problems });

  const single = singleFiles[path as keyof typeof singleFiles];
  if (single) {
    const [name, valueSchema] = single;
    Object.assign(model, { [name]: parse(valueSchema, name) });
    return;
  }
  const message = /^messages\/([^/]+)\.json$/.exec(path)?.[1];
  if (message && localeList.includes(message as Locale)) {
    const parsed = parse(schema.messagesSchema, 'messages');
    const problem = checkJson(file, text);
    if (parsed && problem) problems.push(problem);
    model.messages[message as Locale] = parsed;
    return;
  }
  const table = tableFile.exec(path)?.[1];
  if (table) {
    const parsed = parse(schema.tableSchema, 'table');
    if (parsed) model.tables.set(table, parsed);
    return;
  }
  const [, slug = '', name = ''] = /^articles\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const locale = localeList.find((candidate) => name === `${candidate}.mdx`);
  if (slug && name === 'article.yaml') {
    folderOf(model, slug).meta = parse(schema.articleSchema, 'article');
  } else if (slug && locale) {
    folderOf(model, slug).texts[locale] = parseText(file, text, problems);
  } else if (path !== 'README.md') {
    problems.push({
      file,
      ...start,
      headline: 'the file is not part of the content',
      fix: 'see content/README.md for the names of files, rename or remove it',
    });
  }
}

type ParseRequest<T extends z.ZodType> = {
  file: string;
  text: string;
  valueSchema: T;
  what: string;
  problems: Problem[];
  /** Lines of the file above the text. */
  offset?: number;
};

function parseValue<T extends z.ZodType>(request: ParseRequest<T>): Parsed<z.infer<T>> | undefined {
  const { file, text, valueSchema, what, problems, offset } = request;
  const result = parseYaml(file, text, offset);
  if ('problems' in result) {
    // No spread: a hostile file has more problems than a call can have arguments.
    for (const problem of result.problems) problems.push(problem);
    return undefined;
  }
  const { value, locate } = result.yaml;
  const parsed = valueSchema.safeParse(value);
  if (parsed.success) return { file, value: parsed.data, locate };
  for (const issue of parsed.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const issues = describeIssue(issue, value, valueSchema);
    const isSplit =
      issue.code === 'unrecognized_keys' && issue.keys.some((key) => /[^\x20-\x7e]| /.test(key));
    const fix = isSplit ? 'put quotes around a text that holds a comma' : 'see content/README.md';
    const part = issue.code === 'unrecognized_keys' || issue.code === 'invalid_key' ? 'key' : 'value';
    problems.push({ file, ...locate(path, part), headline: `invalid ${what}`, issues, fix });
  }
  return undefined;
}

/** YAML takes what JSON does not, as a comma at the end; the tools that read messages as JSON would stop there. */
function checkJson(file: string, text: string): Problem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const headline = `JSON cannot be read: ${error instanceof Error ? error.message : error}`;
    const fix = 'put names and texts in double quotes, a comma between entries, none after the last';
    const offset = /position (\d+)/.exec(headline)?.[1];
    const before = text.slice(0, offset === undefined ? 0 : Number(offset)).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, headline, fix };
  }
}

function parseText(file: string, text: string, problems: Problem[]): ArticleText {
  const { frontmatter, body } = splitFrontmatter(text);
  if (frontmatter === undefined) {
    problems.push(frontmatterProblem(file, text));
    return { file, body };
  }
  return {
    file,
    body,
    frontmatter: parseValue({
      file,
      text: frontmatter,
      valueSchema: schema.frontmatterSchema,
      what: 'frontmatter',
      problems,
      offset: 1,
    }),
  };
}

function frontmatterProblem(file: string, text: string): Problem {
  const language = /^---[ \t]*([^\s-]\S*)/.exec(text)?.[1];
  const position: Position = start;
  return {
    file,
    ...position,
    headline: language
      ? `frontmatter in the language "${language}" is not allowed`
      : 'the frontmatter is missing or not closed',
    fix: 'begin the file with a line ---, title and description in YAML, and another line ---',
  };
}
