import { DeskSessions } from '@/components/desk/DeskSessions';
import { ModerationPage } from '@/components/moderation/ModerationPage';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { pagePermissions } from '@/lib/comments/moderation/page-permissions';
import { can } from '@/lib/comments/people/permissions';
import { href } from '@/lib/i18n/href';

export const generateMetadata = () => moderationMetadata('DeskSessions');

export default async function Page({ searchParams }: { searchParams: Promise<object> }) {
  const page = await loadModerationPage(searchParams, pagePermissions.sessions);
  return (
    <ModerationPage page={page} path={href.moderateSessions} isPart={false}>
      {async ({ context, service: { store }, person: { id, role, session } }) => {
        const now = new Date().toISOString();
        const sessions = await store.listSessions(now, can(role, 'managePeople') ? undefined : id);
        return <DeskSessions {...{ sessions, context }} person={id} current={session.id} />;
      }}
    </ModerationPage>
  );
}
