import { ModerationPage } from '@/components/moderation/ModerationPage';
import { ModerationSessions } from '@/components/moderation/ModerationSessions';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { href } from '@/lib/i18n/href';

export const generateMetadata = moderationMetadata;

export default async function Page({ searchParams }: { searchParams: Promise<object> }) {
  const page = await loadModerationPage(searchParams);
  return (
    <ModerationPage page={page} path={href.moderateSessions}>
      {async (context, { store }) => {
        const sessions = await store.listSessions(new Date().toISOString());
        return (
          <ModerationSessions sessions={sessions} current={page.moderator.session?.id} context={context} />
        );
      }}
    </ModerationPage>
  );
}
