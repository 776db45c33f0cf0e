import type { z } from 'zod';
import { isLocale, localeList } from '@/lib/i18n/locales';
import { type Problem, start } from '../problem';
import * as schema from '../schema/content-schemas';
import { exchangeRatesSchema, marketplacesSchema, payoutsSchema } from '../schema/money-schema';
import { pathsSchema } from '../schema/paths-schema';
import { programmesSchema } from '../schema/programme-schema';
import { environmentSchema, siteSchema } from '../schema/site-schema';
import { pickViewSchema } from '../schema/table-view-schema';
import type { ArticleFolder, ContentModel } from './content-model';
import { parseFrontmatter } from './parse-frontmatter';
import { parseJson } from './parse-json';
import { type LocatedValue, parseValue } from './parse-value';
import { parseYaml } from './parse-yaml';
import type { ContentFile, ContentFiles } from './read-content-files';

const tableFile = /^tables\/([^/]+)\.yaml$/;

/** The files that hold one value each, with the schema and the place in the model. */
const singleFiles = {
  'site.yaml': ['site', siteSchema],
  'data/topics.yaml': ['topics', schema.topicsSchema],
  'data/paths.yaml': ['paths', pathsSchema],
  'data/sources.yaml': ['sources', schema.sourcesSchema],
  'data/glossary.yaml': ['glossary', schema.glossarySchema],
  'data/spelling.yaml': ['spelling', schema.spellingSchema],
  'data/synonyms.yaml': ['synonyms', schema.synonymsSchema],
  'data/programmes.yaml': ['programmes', programmesSchema],
  'data/marketplaces.yaml': ['marketplaces', marketplacesSchema],
  'data/payouts.yaml': ['payouts', payoutsSchema],
  'data/exchange-rates.yaml': ['exchangeRates', exchangeRatesSchema],
} as const;

/** Parses everything that was read, and gathers every problem on the way. */
export function parseContent(source: ContentFiles): { model: ContentModel; problems: Problem[] } {
  const { root, today, images } = source;
  const { siteUrl, problems: siteUrlProblems } = parseSiteUrl(source);
  const problems = [...source.problems, ...siteUrlProblems];
  const model: ContentModel = {
    root,
    today,
    siteUrl,
    images,
    messages: {},
    tables: new Map(),
    tableViews: new Map(),
    tableIds: new Set(),
    articles: new Map(),
  };
  for (const path of source.folders) noteFolder(model, path);
  for (const { file } of source.problems) {
    if (file.startsWith(`${root}/`)) notePresence(model, file.slice(root.length + 1));
  }
  for (const file of source.files) {
    notePresence(model, file.path);
    placeFile(model, file, problems);
  }
  return { model, problems: [...problems, ...findMissing(model, source)] };
}

function parseSiteUrl({ root, siteUrl }: ContentFiles): { siteUrl?: string; problems: Problem[] } {
  const { parsed, problems } = parseValue({
    file: 'environment',
    located: { value: { SITE_URL: siteUrl }, locate: () => start },
    valueSchema: environmentSchema,
    what: 'variable',
  });
  const fix = `correct the variable, or unset it to publish under url in ${root}/site.yaml`;
  return { siteUrl: parsed?.valid?.SITE_URL, problems: problems.map((problem) => ({ ...problem, fix })) };
}

/** What every content folder has; not told of what is there but could not be read. */
function findMissing(model: ContentModel, { root, files, problems }: ContentFiles): Problem[] {
  const isUnread = (path: string) => problems.some(({ file }) => `${root}/${path}/`.startsWith(`${file}/`));
  const names = [...Object.keys(singleFiles), ...localeList.map((locale) => `messages/${locale}.json`)];
  const missing = names
    .filter((name) => !files.some(({ path }) => path === name) && !isUnread(name))
    .map((name) => ({
      file: `${root}/${name}`,
      ...start,
      headline: 'the file is missing',
      fix: 'add the file; see content/README.md',
    }));
  if (model.articles.size > 0 || isUnread('articles')) return missing;
  const fix = 'make one with npm run new -- my-slug; see content/README.md#a-new-article-step-by-step';
  return [...missing, { file: `${root}/articles`, ...start, headline: 'there is no article', fix }];
}

/** An article is there as soon as its folder is: the check asks for the files. */
function noteFolder(model: ContentModel, path: string): void {
  const slug = /^articles\/([^/]+)$/.exec(path)?.[1];
  if (slug) folderOf(model, slug);
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
function placeFile(model: ContentModel, { path, text }: ContentFile, problems: Problem[]): void {
  const file = `${model.root}/${path}`;
  // No spread: a hostile file has more problems than a call can have arguments.
  const report = (found: Problem[]) => {
    for (const problem of found) problems.push(problem);
  };
  const read = (parseSyntax = parseYaml): LocatedValue | undefined => {
    const syntax = parseSyntax(file, text);
    if ('problems' in syntax) report(syntax.problems);
    return syntax.located;
  };
  const parse = <T extends z.ZodType>(valueSchema: T, what: string, located: LocatedValue | undefined) => {
    if (!located) return undefined;
    const { parsed, problems: found } = parseValue({ file, located, valueSchema, what });
    report(found);
    return parsed;
  };

  const single = singleFiles[path as keyof typeof singleFiles];
  if (single) {
    const [name, valueSchema] = single;
    Object.assign(model, { [name]: parse(valueSchema, name, read()) });
    return;
  }
  const message = /^messages\/([^/]+)\.json$/.exec(path)?.[1];
  if (message && isLocale(message)) {
    model.messages[message] = parse(schema.messagesSchema, 'messages', read(parseJson));
    return;
  }
  const table = tableFile.exec(path)?.[1];
  if (table) {
    const located = read();
    const viewSchema = located && pickViewSchema(located.value);
    const view = viewSchema && parse(viewSchema, 'table', located);
    const parsed = viewSchema || !located ? undefined : parse(schema.tableSchema, 'table', located);
    if (view) model.tableViews.set(table, view);
    if (parsed) model.tables.set(table, parsed);
    return;
  }
  const [, slug = '', name = ''] = /^articles\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const locale = localeList.find((candidate) => name === `${candidate}.mdx`);
  if (slug && name === 'article.yaml') {
    folderOf(model, slug).meta = parse(schema.articleSchema, 'article', read());
  } else if (slug && locale) {
    const parsed = parseFrontmatter(file, text);
    report(parsed.problems);
    folderOf(model, slug).texts[locale] = parsed.text;
  } else if (path !== 'README.md') {
    problems.push({
      file,
      ...start,
      headline: 'the file is not part of the content',
      fix: 'see content/README.md for the names of files, rename or remove it',
    });
  }
}
