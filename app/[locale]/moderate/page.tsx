import { ModerationPage } from '@/components/moderation/ModerationPage';
import { ModerationQueue } from '@/components/moderation/ModerationQueue';
import { loadModerationPage, moderationMetadata } from '@/lib/comments/moderation/load-moderation-page';
import { queueQuerySchema } from '@/lib/comments/moderation/moderation-queries';
import { pagePermissions } from '@/lib/comments/moderation/page-permissions';
import { href } from '@/lib/i18n/href';
import { browserModulePath } from '@/lib/publish/browser-modules';

export const generateMetadata = () => moderationMetadata('ModerationParts');

/** Search results are not paginated: with more than this, refine the search. */
const maxFound = 200;

export default async function Page({ searchParams }: PageProps<'/[locale]/moderate'>) {
  const page = await loadModerationPage(searchParams, pagePermissions['']);
  const asked = queueQuerySchema.parse(await searchParams);
  // Links may have a slug, of today or former.
  const article = asked.article && (page.library.articleNames.idOf(asked.article) ?? asked.article);
  const query = { ...asked, article };
  const script = await browserModulePath('moderation');
  const { locale, library, result } = page;
  const { search, reply } = result;
  const back = href.moderate(locale, {
    status: query.status,
    article: query.article ?? '',
    locale: query.locale ?? '',
    page: query.page > 1 ? String(query.page) : '',
  });
  return (
    <ModerationPage {...{ page, back }} path={href.moderate}>
      {async ({ context, service: { store } }) => {
        const queue = await store.listQueue(search === undefined ? query : { search, size: maxFound });
        const counts = await store.countByStatus();
        return <ModerationQueue {...{ library, context, query, queue, counts, search, script, reply }} />;
      }}
    </ModerationPage>
  );
}
