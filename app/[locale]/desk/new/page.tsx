import { DeskShell } from '@/components/desk/DeskShell';
import { NewArticle } from '@/components/desk/files/NewArticle';
import type { NewArticleData } from '@/lib/desk/files/file-pages';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import { deskHref } from '@/lib/i18n/desk-href';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data } = await loadDeskPage<NewArticleData>();
  return (
    <DeskShell site={library.site} path={deskHref.newArticle} {...{ person, token, hasDesk }}>
      <NewArticle {...{ data, token }} />
    </DeskShell>
  );
}
