import { useLocale, useTranslations } from 'next-intl';
import { DeskFields } from '@/components/desk/DeskFields';
import { PageLinks } from '@/components/site/PageLinks';
import { type Status, statuses } from '@/lib/comments/comment';
import type { FormResult } from '@/lib/comments/form-result';
import type { QueueQuery } from '@/lib/comments/moderation/moderation-queries';
import type { QueuePage } from '@/lib/comments/store/comment-store';
import type { Library } from '@/lib/content/library';
import { formatNumber } from '@/lib/i18n/format';
import { formAddresses, href } from '@/lib/i18n/href';
import { moduleLoader } from '@/lib/publish/module-loader';
import { BatchButtons } from './BatchButtons';
import { batchForm, type ModerationContext } from './moderation-context';
import { QueueItem } from './QueueItem';
import { UnsavedReply } from './UnsavedReply';

type Props = {
  library: Library;
  context: ModerationContext;
  query: QueueQuery;
  queue: QueuePage;
  counts: Record<Status, number>;
  /** What the queue was searched for. */
  search?: string;
  reply: FormResult['reply'];
  /** URL of the page's browser module. */
  script: string;
};

/** The keys that moderation.browser.ts handles. */
const keys = {
  next: 'J',
  previous: 'K',
  approve: 'A',
  spam: 'S',
  bin: 'B',
  reply: 'R',
  choose: 'X',
  undo: 'U',
};

/** The moderation queue: comments with their context, a search, and buttons for batches. */
export function ModerationQueue({ library, context, query, queue, counts, search, reply, script }: Props) {
  const t = useTranslations('ModerationQueue');
  const locale = useLocale();
  const isListed = queue.entries.some(({ comment }) => comment.id === reply?.parent);
  return (
    <>
      {reply && !isListed && <UnsavedReply reply={reply} />}
      <nav className="tabs" aria-label={t('states')}>
        {statuses.map((status) => (
          <a
            key={status}
            href={href.moderate(locale, { status })}
            aria-current={search === undefined && status === query.status ? 'page' : undefined}
          >
            {t(status)} ({formatNumber(counts[status], locale)})
          </a>
        ))}
      </nav>
      <form className="form" method="post" action={formAddresses.moderate}>
        <DeskFields {...context} />
        <label htmlFor="search">{t('search')}</label>
        <input id="search" name="search" type="search" defaultValue={search} />
        <button type="submit" name="act" value="search">
          {t('submitSearch')}
        </button>
      </form>
      {search !== undefined && (
        <p>
          {t('found', { search, count: queue.total })}{' '}
          {queue.total > queue.entries.length && t('newestOnly', { count: queue.entries.length })}{' '}
          <a href={href.moderate(locale)}>{t('all')}</a>
        </p>
      )}
      {queue.entries.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <>
          <form id={batchForm} method="post" action={formAddresses.moderate}>
            <DeskFields {...context} />
          </form>
          <p className="keys" hidden>
            {t('keys', keys)}
          </p>
          <ol className="queue">
            {queue.entries.map((entry) => (
              <QueueItem
                key={entry.comment.id}
                entry={entry}
                article={library.findArticle(entry.comment.article)}
                slug={library.articleNames.slugOf(entry.comment.article) ?? entry.comment.article}
                context={context}
                reply={reply?.parent === entry.comment.id ? reply : undefined}
              />
            ))}
          </ol>
          <BatchButtons />
          {search === undefined && (
            <PageLinks
              page={queue.page}
              pages={queue.pages}
              at={(page) =>
                href.moderate(locale, {
                  status: query.status,
                  article: query.article ?? '',
                  locale: query.locale ?? '',
                  page: String(page),
                })
              }
            />
          )}
        </>
      )}
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}
