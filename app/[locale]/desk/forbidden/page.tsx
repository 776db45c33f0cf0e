import { DeskShell } from '@/components/desk/DeskShell';
import { ForbiddenPage } from '@/components/desk/ForbiddenPage';
import { deskMetadata, loadDeskPage } from '@/lib/desk/load-desk-page';
import { inLocale } from '@/lib/i18n/in-locale';

export const generateMetadata = deskMetadata;

/** What the server shows instead of a page that a role may not see. */
export default async function Page() {
  const { library, person, token, hasDesk, data } = await loadDeskPage<{ here: string }>();
  return (
    <DeskShell
      site={library.site}
      path={(locale) => inLocale(data.here, locale)}
      {...{ person, token, hasDesk }}
    >
      <ForbiddenPage role={person.role} />
    </DeskShell>
  );
}
