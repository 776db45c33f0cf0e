import { DeskLog } from '@/components/desk/DeskLog';
import { ModerationPage } from '@/components/moderation/ModerationPage';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { logQuerySchema } from '@/lib/comments/moderation/moderation-queries';
import { pagePermissions } from '@/lib/comments/moderation/page-permissions';
import { href } from '@/lib/i18n/href';

export const generateMetadata = () => moderationMetadata('DeskLog');

const size = 100;

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate/log'>) {
  const loaded = await loadModerationPage(searchParams, pagePermissions.log);
  const { page } = logQuerySchema.parse(await searchParams);
  return (
    <ModerationPage page={loaded} path={(of) => href.moderateLog(of)} isPart={false}>
      {async ({ service: { store } }) => {
        const entries = await store.listAudit({ page, size });
        const { articleNames } = loaded.library;
        return <DeskLog {...{ articleNames, entries, page }} hasOlder={entries.length === size} />;
      }}
    </ModerationPage>
  );
}
