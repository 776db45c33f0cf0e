import { DeskShell } from '@/components/desk/DeskShell';
import { ForbiddenPage } from '@/components/desk/ForbiddenPage';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import { href } from '@/lib/i18n/href';

export const generateMetadata = deskMetadata;

/** What the server shows instead of a page that a role may not see. */
export default async function Page() {
  const { library, person, token, hasDesk } = await loadDeskPage();
  return (
    <DeskShell site={library.site} path={href.home} {...{ person, token, hasDesk }}>
      <ForbiddenPage role={person.role} />
    </DeskShell>
  );
}
