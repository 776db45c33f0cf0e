import { DeskShell } from '@/components/desk/DeskShell';
import { ArticleState } from '@/components/desk/files/ArticleState';
import type { ArticleStateData } from '@/lib/desk/files/file-pages';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import { deskHref } from '@/lib/i18n/desk-href';
import type { Locale } from '@/lib/i18n/locales';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data, locale } = await loadDeskPage<ArticleStateData>();
  const path = (of: Locale) => deskHref.articleState(of, data.slug);
  const title = library.getArticle(data.slug)?.texts[locale].title ?? data.slug;
  return (
    <DeskShell site={library.site} path={path} {...{ person, token, hasDesk }}>
      <ArticleState {...{ data, token, title }} />
    </DeskShell>
  );
}
