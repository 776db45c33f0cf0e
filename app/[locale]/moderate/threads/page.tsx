import { ModerationPage } from '@/components/moderation/ModerationPage';
import { ModerationThreads } from '@/components/moderation/ModerationThreads';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { pagePermissions } from '@/lib/comments/moderation/page-permissions';
import { href } from '@/lib/i18n/href';

export const generateMetadata = () => moderationMetadata('ModerationParts');

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate/threads'>) {
  const page = await loadModerationPage(searchParams, pagePermissions.threads);
  const articles = page.library.listArticles();
  return (
    <ModerationPage page={page} path={href.moderateThreads}>
      {async ({ context, service: { store } }) => (
        <ModerationThreads articles={articles} closed={await store.listClosed()} context={context} />
      )}
    </ModerationPage>
  );
}
