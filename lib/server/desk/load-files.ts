import { isEditable } from '@/lib/desk/files/confine-path';
import { readFields } from '@/lib/desk/files/edit-facts';
import {
  type ActProblem,
  type ArticleStateData,
  type HistoryData,
  isDoneAct,
  type NewArticleData,
  type PicturesData,
} from '@/lib/desk/files/file-pages';
import { FileRefusal } from '@/lib/desk/files/file-refusal';
import type { WorkingCopy } from '@/lib/desk/files/working-copy';
import { formatDay } from '@/lib/i18n/format';
import { inEach } from '@/lib/i18n/locales';
import type { DeskRequest } from './desk-page';
import type { DeskTools } from './desk-tools';

type Asked = Pick<DeskRequest, 'params' | 'query'>;

/** Reads the versions of a file, and what has changed since the one that was chosen. */
export async function loadHistory(
  { params, query }: Asked,
  { files }: Pick<DeskTools, 'files'>,
): Promise<HistoryData | undefined> {
  const path = params['*'] ?? '';
  if (!isEditable(path)) return undefined;
  const { versions, noHistory } = await files.listHistory(path);
  const now = await files.open(path);
  if (!now && versions.length === 0) return undefined;
  const commit = versions.find((one) => one.commit === query.get('from'))?.commit;
  const done = query.get('done');
  return {
    path,
    version: now?.version,
    versions,
    noHistory: noHistory?.why,
    chosen: commit && (await compare(files, path, commit)),
    done: isDoneAct(done) ? done : undefined,
  } as HistoryData;
}

async function compare(files: WorkingCopy, path: string, commit: string): Promise<HistoryData['chosen']> {
  try {
    return { commit, changes: await files.compareVersions(path, commit) };
  } catch (error) {
    // The version in which the file was removed has no text.
    if (error instanceof FileRefusal) return undefined;
    throw error;
  }
}

export async function loadNewArticle(): Promise<NewArticleData> {
  return { slug: '' };
}

/** Reads when an article is online. @returns undefined for another slug, and for facts that cannot be read */
export async function loadArticleState(
  { params, query }: Asked,
  { files }: Pick<DeskTools, 'files'>,
): Promise<ArticleStateData | undefined> {
  const slug = params.slug ?? '';
  const path = `articles/${slug}/article.yaml`;
  const opened = isEditable(path) ? await files.open(path) : undefined;
  if (!opened) return undefined;
  const { fields, problem } = readFacts(path, opened.text);
  const done = query.get('done');
  const { formerSlugs } = fields;
  return {
    slug,
    isDraft: fields.draft === true,
    publishedAt: String(fields.publishedAt ?? ''),
    today: formatDay(new Date()),
    formerSlugs: Array.isArray(formerSlugs) ? formerSlugs.map(String) : [],
    done: isDoneAct(done) ? done : undefined,
    problem,
  };
}

function readFacts(path: string, text: string): { fields: Record<string, unknown>; problem?: ActProblem } {
  try {
    return { fields: readFields(path, text) };
  } catch (error) {
    if (error instanceof FileRefusal) return { fields: {}, problem: error.reason };
    throw error;
  }
}

export async function loadPictures(): Promise<PicturesData> {
  return { typed: { title: '', alt: inEach(() => '') } };
}
