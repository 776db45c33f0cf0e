import { ModerationPage } from '@/components/moderation/ModerationPage';
import { ModerationThreads } from '@/components/moderation/ModerationThreads';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { href } from '@/lib/i18n/href';

export const generateMetadata = moderationMetadata;

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate/threads'>) {
  const page = await loadModerationPage(searchParams);
  const articles = page.library.listArticles();
  return (
    <ModerationPage page={page} path={href.moderateThreads}>
      {async (context, { store }) => (
        <ModerationThreads articles={articles} closed={await store.listClosed()} context={context} />
      )}
    </ModerationPage>
  );
}
