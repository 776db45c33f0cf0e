import { ModerationLog } from '@/components/moderation/ModerationLog';
import { ModerationPage } from '@/components/moderation/ModerationPage';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { logQuerySchema } from '@/lib/comments/moderation/moderation-queries';
import { href } from '@/lib/i18n/href';

export const generateMetadata = moderationMetadata;

const size = 100;

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate/log'>) {
  const loaded = await loadModerationPage(searchParams);
  const { page } = logQuerySchema.parse(await searchParams);
  return (
    <ModerationPage page={loaded} path={(of) => href.moderateLog(of)}>
      {async (_, { store }) => {
        const entries = await store.listAudit({ page, size });
        const { articleNames } = loaded.library;
        return <ModerationLog {...{ articleNames, entries, page }} hasOlder={entries.length === size} />;
      }}
    </ModerationPage>
  );
}
