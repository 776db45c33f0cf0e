import { ModerationBlocks } from '@/components/moderation/ModerationBlocks';
import { ModerationPage } from '@/components/moderation/ModerationPage';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { href } from '@/lib/i18n/href';

export const generateMetadata = moderationMetadata;

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate/blocks'>) {
  const page = await loadModerationPage(searchParams);
  return (
    <ModerationPage page={page} path={href.moderateBlocks}>
      {async (context, { store }) => <ModerationBlocks blocks={await store.listBlocks()} context={context} />}
    </ModerationPage>
  );
}
