import { DeskArticles } from '@/components/desk/DeskArticles';
import { DeskShell } from '@/components/desk/DeskShell';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import type { ArticlesData } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data } = await loadDeskPage<ArticlesData>();
  return (
    <DeskShell site={library.site} path={deskHref.articles} {...{ person, token, hasDesk }}>
      <DeskArticles data={data} />
    </DeskShell>
  );
}
