import { localeList } from '@/lib/i18n/locales';
import { fileStart, type Problem } from '../problem';
import type { ArticleFolder, ContentModel } from './content-model';
import { dataFiles } from './data-files';
import { noteFile, noteFolder, type ParsedPart, parseFile } from './parse-file';
import type { ContentFiles } from './read-content-files';

/** The content, typed, and everything that does not fit its schema. */
export type ParsedContent = { model: ContentModel; problems: Problem[] };

/** Parses everything that was read. Returns all problems, not the first. */
export function parseContent(source: ContentFiles): ParsedContent {
  return createContentParser().parse(source);
}

/** Parses a content folder again and again. */
export type ContentParser = {
  /** Parses what differs from the last call. A file or article folder that is the same comes as the same object. */
  parse: (source: ContentFiles) => ParsedContent;
};

/** Creates a parser that keeps what it made of a file while the text of the file is the same. Nothing that it returned changes later. */
export function createContentParser(): ContentParser {
  let parts = new Map<string, { text: string; part: ParsedPart }>();
  let folders = new Map<string, ArticleFolder>();
  return {
    parse(source) {
      const { root } = source;
      const problems = [...source.problems];
      const model = createModel(source);
      const current: typeof parts = new Map();
      for (const path of source.folders) noteFolder(model, path);
      for (const { file } of source.problems) {
        if (file.startsWith(`${root}/`)) noteFile(model, file.slice(root.length + 1));
      }
      for (const file of source.files) {
        const { path, text } = file;
        const name = `${root}/${path}`;
        const known = parts.get(name);
        const part = known?.text === text ? known.part : parseFile(root, file);
        current.set(name, { text, part });
        noteFile(model, path);
        part.place(model);
        for (const problem of part.problems) problems.push(problem);
      }
      parts = current;
      folders = keepFolders(model, folders);
      return { model, problems: [...problems, ...findMissingFiles(model, source)] };
    },
  };
}

/** A model without any file. */
export function createModel({
  root,
  today,
  siteUrl,
  images,
}: Pick<ContentFiles, 'root' | 'today' | 'siteUrl' | 'images'>): ContentModel {
  return {
    root,
    today,
    siteUrl,
    images,
    messages: {},
    tables: new Map(),
    tableViews: new Map(),
    tableIds: new Set(),
    charts: new Map(),
    chartIds: new Set(),
    flows: new Map(),
    flowIds: new Set(),
    articles: new Map(),
    pages: new Map(),
  };
}

/** Puts the earlier object of each folder into the model where nothing in the folder has changed. */
function keepFolders(model: ContentModel, known: Map<string, ArticleFolder>): Map<string, ArticleFolder> {
  const current = new Map<string, ArticleFolder>();
  for (const folders of [model.articles, model.pages]) {
    for (const [slug, folder] of folders) {
      const last = known.get(folder.path);
      const kept = last && isSameFolder(last, folder) ? last : folder;
      folders.set(slug, kept);
      current.set(kept.path, kept);
    }
  }
  return current;
}

function isSameFolder(a: ArticleFolder, b: ArticleFolder): boolean {
  return (
    a.meta === b.meta &&
    a.questions === b.questions &&
    localeList.every((locale) => a.texts[locale] === b.texts[locale]) &&
    [...a.present].join('\n') === [...b.present].join('\n')
  );
}

/** Reports files that every content folder has. A file that exists but cannot be read has its problem already. */
function findMissingFiles(model: ContentModel, { root, files, problems }: ContentFiles): Problem[] {
  const isUnreadable = (path: string) =>
    problems.some(({ file }) => `${root}/${path}/`.startsWith(`${file}/`));
  const names = [...Object.keys(dataFiles), ...localeList.map((locale) => `messages/${locale}.json`)];
  const missing = names
    .filter((name) => !files.some(({ path }) => path === name) && !isUnreadable(name))
    .map((name) => ({
      file: `${root}/${name}`,
      ...fileStart,
      headline: 'the file is missing',
      fix: 'add the file; see content/README.md',
    }));
  if (model.articles.size > 0 || isUnreadable('articles')) return missing;
  const fix = 'create one with npm run new -- my-slug; see content/README.md#a-new-article-step-by-step';
  return [...missing, { file: `${root}/articles`, ...fileStart, headline: 'there is no article', fix }];
}
