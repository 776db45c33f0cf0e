import { localeList } from '@/lib/i18n/locales';
import { fileStart, type Problem } from '../problem';
import type { ContentModel } from './content-model';
import { dataFiles } from './data-files';
import { noteFile, noteFolder, parseFile } from './parse-file';
import type { ContentFiles } from './read-content-files';

/** Parses everything that was read. Returns all problems, not the first. */
export function parseContent(source: ContentFiles): { model: ContentModel; problems: Problem[] } {
  const { root, today, siteUrl, images } = source;
  const problems = [...source.problems];
  const model: ContentModel = {
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
    articles: new Map(),
    pages: new Map(),
  };
  for (const path of source.folders) noteFolder(model, path);
  for (const { file } of source.problems) {
    if (file.startsWith(`${root}/`)) noteFile(model, file.slice(root.length + 1));
  }
  for (const file of source.files) {
    noteFile(model, file.path);
    parseFile(model, file, problems);
  }
  return { model, problems: [...problems, ...findMissingFiles(model, source)] };
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
