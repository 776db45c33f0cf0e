import type { ArticleNames } from '@/lib/content/article-names';
import type { Session } from '../database/store-database';
import { StoreUnavailable } from '../store-unavailable';

/** Loads the names of all articles, drafts included. */
export type LoadArticleNames = () => Promise<Pick<ArticleNames, 'idOf'>>;

/**
 * Replaces the slugs of articles, of today and former, by their ids. Versions until November 2026 stored slugs. What was stored for
 * an article that is gone keeps its slug: `npm run comments -- move` takes it to another article.
 *
 * @throws {StoreUnavailable} when the content cannot be read: then nothing is changed, and the next start tries again
 */
export async function storeArticleIds(db: Session, loadNames: LoadArticleNames): Promise<void> {
  const comments = await db.selectFrom('comments').select('article').distinct().execute();
  const threads = await db.selectFrom('closed_threads').selectAll().execute();
  const lines = await db
    .selectFrom('audit')
    .select('to_status')
    .distinct()
    .where('action', 'in', ['close', 'open'])
    .execute();
  // A new database needs no content.
  if (comments.length + threads.length + lines.length === 0) return;
  const { idOf } = await loadNames().catch((cause) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreUnavailable(`comments need the ids of their articles, but ${reason}`, { cause });
  });
  for (const { article } of comments) {
    const id = idOf(article);
    if (id) await db.updateTable('comments').set({ article: id }).where('article', '=', article).execute();
  }
  for (const { article, locale } of threads) {
    const id = idOf(article);
    if (!id || id === article) continue;
    await db
      .deleteFrom('closed_threads')
      .where('article', '=', article)
      .where('locale', '=', locale)
      .execute();
    // The thread may be closed under a former slug and under the one of today.
    await db
      .insertInto('closed_threads')
      .values({ article: id, locale })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  for (const { to_status: thread } of lines) {
    const [locale, article = ''] = thread?.split('/') ?? [];
    const id = idOf(article);
    if (!id) continue;
    await db
      .updateTable('audit')
      .set({ to_status: `${locale}/${id}` })
      .where('action', 'in', ['close', 'open'])
      .where('to_status', '=', thread)
      .execute();
  }
}
