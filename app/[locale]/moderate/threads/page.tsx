import { ModerationPage } from '@/components/moderation/ModerationPage';
import { ModerationThreads } from '@/components/moderation/ModerationThreads';
import { href } from '@/lib/i18n/href';
import { loadModerationPage, moderationMetadata } from '@/lib/moderation/load-page';
import { doneQuerySchema } from '@/lib/moderation/queue-query';

export const dynamic = 'force-dynamic';
export const generateMetadata = moderationMetadata;

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate/threads'>) {
  const { locale, library, moderator, state } = await loadModerationPage();
  return (
    <ModerationPage
      {...{ library, moderator, state }}
      path={href.moderateThreads}
      back={href.moderateThreads(locale)}
      done={doneQuerySchema.parse(await searchParams)}
    >
      {async (desk, { store }) => (
        <ModerationThreads articles={library.listArticles()} closed={await store.listClosed()} desk={desk} />
      )}
    </ModerationPage>
  );
}
