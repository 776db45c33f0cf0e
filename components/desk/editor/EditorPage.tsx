import { loadDeskPage } from '@/lib/desk/load-desk-page';
import type { EditorData } from '@/lib/desk/page-data';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import type { Locale } from '@/lib/i18n/locales';
import { browserModulePath } from '@/lib/publish/browser-modules';
import { DeskShell } from '../DeskShell';
import { TextEditor } from './TextEditor';

/** The page with the editor: of an article, or of a file that belongs to none. */
export async function EditorPage() {
  const { library, person, token, hasDesk, data, locale } = await loadDeskPage<EditorData>();
  const { slug, texts } = data;
  const script = await browserModulePath('editor');
  const first = texts[0]?.path ?? '';
  const page = slug ? (library.getArticle(slug) ?? library.getPage(slug)) : undefined;
  const title = page?.texts[locale].title ?? slug ?? first;
  const path = (of: Locale) => (slug ? deskHref.article(of, slug) : deskHref.file(of, first));
  const { texts: save, check, preview, names } = deskForms;
  return (
    <DeskShell site={library.site} path={path} {...{ person, token, hasDesk }}>
      <TextEditor
        {...{ ...data, title, token, script, person: person.name }}
        addresses={{ save, check, preview, names: `${names}/${locale}` }}
      />
    </DeskShell>
  );
}
