import { DeskHome } from '@/components/desk/DeskHome';
import { DeskShell } from '@/components/desk/DeskShell';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import type { HomeData } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data } = await loadDeskPage<HomeData>();
  return (
    <DeskShell site={library.site} path={deskHref.home} {...{ person, token, hasDesk }}>
      <DeskHome {...{ data, token }} />
    </DeskShell>
  );
}
