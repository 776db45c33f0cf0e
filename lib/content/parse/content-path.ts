import { isLocale, type Locale, localeList } from '@/lib/i18n/locales';
import { getOwn } from '../get-own';
import { dataFiles, type ParseData } from './data-files';

export const articleFile = /^articles\/([^/]+)\/([^/]+)$/;
export const pageFile = /^pages\/([^/]+)\/([^/]+)$/;
export const tableFile = /^tables\/([^/]+)\.yaml$/;
export const chartFile = /^charts\/([^/]+)\.yaml$/;
export const flowFile = /^data\/flows\/([^/]+)\.yaml$/;
const messageFile = /^messages\/([^/]+)\.json$/;
const factsFile = 'article.yaml';
const questionsFile = 'questions.yaml';

/** What a file of the content folder is, by its path. `slug` and `id` are as the path has them: the check judges them. */
export type ContentPath =
  | { kind: 'data'; parse: ParseData }
  | { kind: 'messages'; locale: Locale }
  | { kind: 'table' | 'chart' | 'flow'; id: string }
  | { kind: 'facts'; slug: string }
  | { kind: 'text' | 'pageText'; slug: string; locale: Locale }
  | { kind: 'questions' | 'pageQuestions'; slug: string };

/**
 * Reads what a file is from its path, relative to the content folder with `/`.
 *
 * @returns  undefined for a file that is no part of the content
 * @example  readContentPath('articles/first/bn.mdx') // { kind: 'text', slug: 'first', locale: 'bn' }
 */
export function readContentPath(path: string): ContentPath | undefined {
  const parse = getOwn(dataFiles, path);
  if (parse) return { kind: 'data', parse };
  const [, messages = ''] = messageFile.exec(path) ?? [];
  if (isLocale(messages)) return { kind: 'messages', locale: messages };
  for (const [kind, pattern] of [
    ['table', tableFile],
    ['chart', chartFile],
    ['flow', flowFile],
  ] as const) {
    const id = pattern.exec(path)?.[1];
    if (id) return { kind, id };
  }
  const [, slug = '', name = ''] = articleFile.exec(path) ?? [];
  if (slug && name === factsFile) return { kind: 'facts', slug };
  if (slug && name === questionsFile) return { kind: 'questions', slug };
  const locale = findTextLocale(name);
  if (slug && locale) return { kind: 'text', slug, locale };
  const [, page = '', pageName = ''] = pageFile.exec(path) ?? [];
  if (page && pageName === questionsFile) return { kind: 'pageQuestions', slug: page };
  const pageLocale = findTextLocale(pageName);
  if (page && pageLocale) return { kind: 'pageText', slug: page, locale: pageLocale };
  return undefined;
}

/** The language of a text, by the name of its file. */
function findTextLocale(name: string): Locale | undefined {
  return localeList.find((locale) => name === `${locale}.mdx`);
}
