import { can } from '@/lib/comments/people/permissions';
import type { EditorData } from '@/lib/desk/page-data';
import type { DeskRequest } from '../routes/desk-pages';
import { readTexts } from './read-texts';

/** Reads the texts of an article or of a page about the site. */
export async function loadEditor({ person, params }: DeskRequest): Promise<EditorData | undefined> {
  const slug = params.slug ?? '';
  const texts = await readTexts(slug);
  return texts && { slug, texts, mayPublish: can(person.role, 'publish') };
}
