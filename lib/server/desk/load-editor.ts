import type { EditedText } from '@/lib/desk/edited-texts';
import { FileRefusal } from '@/lib/desk/files/file-refusal';
import { type EditorData, isSaved } from '@/lib/desk/page-data';
import { describeEditor } from './describe-editor';
import type { DeskRequest } from './desk-page';
import type { DeskTools } from './desk-tools';
import { readText, readTexts } from './read-texts';

/** Reads the texts of an article or of a page about the site. */
export async function loadArticle(
  { params: { slug = '' }, ...request }: DeskRequest,
  { files }: DeskTools,
): Promise<EditorData | undefined> {
  return showTexts(request, { slug, texts: await orMissing(readTexts(slug, files)) });
}

/** Reads a file that belongs to no article: `data/sources.yaml`. */
export async function loadFile(
  { params: { '*': path = '' }, ...request }: DeskRequest,
  { files }: DeskTools,
): Promise<EditorData | undefined> {
  const text = await orMissing(readText(path, files));
  return showTexts(request, { texts: text && [text] });
}

function showTexts(
  { person, query }: Pick<DeskRequest, 'person' | 'query'>,
  { slug, texts }: { slug?: string; texts: EditedText[] | undefined },
): EditorData | undefined {
  if (!texts) return undefined;
  return describeEditor(person, { slug, texts, saved: query.getAll('done').filter(isSaved) });
}

/** A path that leads nowhere has no page. */
async function orMissing<T>(reading: Promise<T | undefined>): Promise<T | undefined> {
  return reading.catch((error) => {
    if (error instanceof FileRefusal) return undefined;
    throw error;
  });
}
