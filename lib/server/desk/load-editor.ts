import { can } from '@/lib/comments/people/permissions';
import { type EditorData, isSaved, type Saved } from '@/lib/desk/page-data';
import type { DeskRequest } from './desk-page';
import type { DeskTools } from './desk-tools';
import { readTexts } from './read-texts';

/** Reads the texts of an article or of a page about the site. */
export async function loadEditor(
  { person, params, query }: DeskRequest,
  { files }: DeskTools,
): Promise<EditorData | undefined> {
  const slug = params.slug ?? '';
  const texts = await readTexts(slug, files);
  if (!texts) return undefined;
  const saved = query.getAll('done').filter(isSaved) as Saved[];
  return { slug, texts, saved, conflicts: [], mayPublish: can(person.role, 'publish') };
}
