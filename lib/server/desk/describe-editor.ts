import { can } from '@/lib/comments/people/permissions';
import type { PersonInSession } from '@/lib/comments/people/read-person';
import type { EditorData } from '@/lib/desk/page-data';
import { href } from '@/lib/i18n/href';
import { inEach } from '@/lib/i18n/locales';
import { createPreviewToken, previewBase } from '@/lib/publish/preview/preview-token';
import { readSettings } from '@/lib/settings/read-settings';

/** Milliseconds for which somebody without an account sees a page with the address. */
const sharedFor = 86_400_000;

type Shown = Pick<EditorData, 'texts'> &
  Partial<Pick<EditorData, 'slug' | 'look' | 'conflicts' | 'saved' | 'isAnswer'>>;

/** What the page with the editor shows to somebody. */
export function describeEditor(
  { role }: Pick<PersonInSession, 'role'>,
  { slug, texts, look, conflicts = [], saved = [], isAnswer }: Shown,
): EditorData {
  const shared = slug === undefined ? undefined : shareAddresses(slug);
  return { slug, texts, look, conflicts, saved, shared, isAnswer, mayPublish: can(role, 'publish') };
}

/** Signed addresses of the pages as they are saved; undefined on a site without previews. */
function shareAddresses(slug: string): EditorData['shared'] {
  const { previewSecret } = readSettings();
  if (!previewSecret) return undefined;
  const token = createPreviewToken(Date.now() + sharedFor, previewSecret);
  return inEach((locale) => `${previewBase}/${token}${href.article(locale, slug)}`);
}
