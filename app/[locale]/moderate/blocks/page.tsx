import { ModerationBlocks } from '@/components/moderation/ModerationBlocks';
import { ModerationPage } from '@/components/moderation/ModerationPage';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { pagePermissions } from '@/lib/comments/moderation/page-permissions';
import { href } from '@/lib/i18n/href';

export const generateMetadata = () => moderationMetadata('ModerationParts');

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate/blocks'>) {
  const page = await loadModerationPage(searchParams, pagePermissions.blocks);
  return (
    <ModerationPage page={page} path={href.moderateBlocks}>
      {async ({ context, service: { store } }) => (
        <ModerationBlocks blocks={await store.listBlocks()} context={context} />
      )}
    </ModerationPage>
  );
}
