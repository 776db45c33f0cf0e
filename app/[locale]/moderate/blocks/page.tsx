import { ModerationBlocks } from '@/components/moderation/ModerationBlocks';
import { ModerationPage } from '@/components/moderation/ModerationPage';
import { href } from '@/lib/i18n/href';
import { loadModerationPage, moderationMetadata } from '@/lib/moderation/load-page';
import { doneQuerySchema } from '@/lib/moderation/queue-query';

export const dynamic = 'force-dynamic';
export const generateMetadata = moderationMetadata;

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate/blocks'>) {
  const { locale, library, moderator, state } = await loadModerationPage();
  return (
    <ModerationPage
      {...{ library, moderator, state }}
      path={href.moderateBlocks}
      back={href.moderateBlocks(locale)}
      done={doneQuerySchema.parse(await searchParams)}
    >
      {async (desk, { store }) => <ModerationBlocks blocks={await store.listBlocks()} desk={desk} />}
    </ModerationPage>
  );
}
