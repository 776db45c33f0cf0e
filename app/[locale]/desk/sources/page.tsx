import { DeskShell } from '@/components/desk/DeskShell';
import { DeskSources } from '@/components/desk/sources/DeskSources';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import type { SourcesData } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data } = await loadDeskPage<SourcesData>();
  return (
    <DeskShell site={library.site} path={deskHref.sources} {...{ person, token, hasDesk }}>
      <DeskSources {...{ data, token }} />
    </DeskShell>
  );
}
