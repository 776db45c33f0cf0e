import { DeskShell } from '@/components/desk/DeskShell';
import { ArticleEditor } from '@/components/desk/editor/ArticleEditor';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import type { EditorData } from '@/lib/desk/page-data';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import type { Locale } from '@/lib/i18n/locales';
import { browserModulePath } from '@/lib/publish/browser-modules';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data, locale } = await loadDeskPage<EditorData>();
  const script = await browserModulePath('editor');
  const names = `${deskForms.names}/${locale}`;
  const title =
    (library.getArticle(data.slug) ?? library.getPage(data.slug))?.texts[locale].title ?? data.slug;
  const path = (of: Locale) => deskHref.article(of, data.slug);
  return (
    <DeskShell site={library.site} path={path} {...{ person, token, hasDesk }}>
      <ArticleEditor
        {...{ ...data, title, token, script }}
        addresses={{ save: deskForms.texts, check: deskForms.check, preview: deskForms.preview, names }}
      />
    </DeskShell>
  );
}
