import { DeskShell } from '@/components/desk/DeskShell';
import { FileHistory } from '@/components/desk/files/FileHistory';
import type { HistoryData } from '@/lib/desk/files/file-pages';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import { deskHref } from '@/lib/i18n/desk-href';
import type { Locale } from '@/lib/i18n/locales';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data } = await loadDeskPage<HistoryData>();
  const path = (of: Locale) => deskHref.history(of, data.path);
  return (
    <DeskShell site={library.site} path={path} {...{ person, token, hasDesk }}>
      <FileHistory {...{ data, token }} />
    </DeskShell>
  );
}
