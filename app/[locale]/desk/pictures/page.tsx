import { DeskShell } from '@/components/desk/DeskShell';
import { DeskPictures } from '@/components/desk/files/DeskPictures';
import type { PicturesData } from '@/lib/desk/files/file-pages';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import { deskHref } from '@/lib/i18n/desk-href';

export const generateMetadata = deskMetadata;

export default async function Page() {
  const { library, person, token, hasDesk, data } = await loadDeskPage<PicturesData>();
  return (
    <DeskShell site={library.site} path={deskHref.pictures} {...{ person, token, hasDesk }}>
      <DeskPictures {...{ data, token }} />
    </DeskShell>
  );
}
