import { useLocale, useTranslations } from 'next-intl';
import { type Order, orders } from '@/lib/comments/comment';
import type { Thread } from '@/lib/comments/store/comment-store';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { CommentItem } from './CommentItem';

type Props = {
  /** Today's slug of the article. */
  slug: string;
  thread: Thread;
  order: Order;
  /** Ids of the reader's comments that may still be edited. */
  ownIds: string[];
  /** Whether the thread is under an article: then there are no links to other orders, and one link to more comments. */
  isFragment?: boolean;
};

/** The comments of a thread with their replies. */
export function CommentThread({ slug, thread, order, ownIds, isFragment = false }: Props) {
  const t = useTranslations('CommentThread');
  const locale = useLocale();
  const { count, entries, page, pages, isClosed } = thread;
  const at = (newOrder: Order, number: number) =>
    href.comments(locale, slug, {
      order: newOrder === 'oldest' ? '' : newOrder,
      page: number > 1 ? String(number) : '',
    });
  if (count === 0) return <p>{isClosed ? t('noneClosed') : t('none')}</p>;
  return (
    <>
      <p className="actions">
        <span>{t('count', { count })}</span>
        {!isFragment &&
          orders.map((name) => (
            <a key={name} href={at(name, 1)} aria-current={name === order ? 'true' : undefined}>
              {t(name)}
            </a>
          ))}
      </p>
      <ol>
        {entries.map(({ replies, ...comment }) => (
          <CommentItem key={comment.id} slug={slug} comment={comment} ownIds={ownIds} canReply={!isClosed}>
            {replies.length > 0 && (
              <ol>
                {replies.map((reply) => (
                  <CommentItem key={reply.id} slug={slug} comment={reply} ownIds={ownIds} canReply={false} />
                ))}
              </ol>
            )}
          </CommentItem>
        ))}
      </ol>
      {pages > 1 &&
        (isFragment ? (
          <p>
            <a href={at(order, 2)}>{t('more')}</a>
          </p>
        ) : (
          <nav className="actions" aria-label={t('pages')}>
            {page > 1 && (
              <a href={at(order, page - 1)} rel="prev">
                {t('previous')}
              </a>
            )}
            <span>{t('page', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}</span>
            {page < pages && (
              <a href={at(order, page + 1)} rel="next">
                {t('next')}
              </a>
            )}
          </nav>
        ))}
      {isClosed && <p>{t('closed')}</p>}
    </>
  );
}
