import { useTranslations } from 'next-intl';
import type { PageState } from '@/lib/comments/form-result';
import type { QueueEntry } from '@/lib/comments/store/comment-store';
import { renderBody } from '@/lib/comments/text/render-body';
import type { Article } from '@/lib/content/article';
import { BlockForm } from './BlockForm';
import { DecisionForm } from './DecisionForm';
import type { Desk } from './ModerationFields';
import { QueueFacts } from './QueueItemHeader';
import { ReplyForm } from './ReplyForm';

type Props = {
  entry: QueueEntry;
  /** Absent when the article is no longer there. */
  article: Article | undefined;
  desk: Desk;
  /** A reply to this comment that could not be stored. */
  reply: PageState['reply'];
};

/** One comment of the queue, with everything that can be done about it. */
export function QueueItem({ entry, article, desk, reply }: Props) {
  const t = useTranslations('QueueItem');
  const { comment, parent } = entry;
  const { id, locale, body, isAuthor } = comment;
  return (
    <li tabIndex={-1} data-comment={id}>
      <QueueFacts entry={entry} article={article} />
      {parent && (
        <blockquote>
          {t('answers', { name: parent.name })}
          <br />
          <span lang={locale} dangerouslySetInnerHTML={{ __html: renderBody(parent.body) }} />
        </blockquote>
      )}
      <p className="text" dir="auto" lang={locale} dangerouslySetInnerHTML={{ __html: renderBody(body) }} />
      <DecisionForm comment={comment} desk={desk} />
      {!isAuthor && (
        <>
          <ReplyForm comment={comment} desk={desk} reply={reply} />
          <BlockForm comment={comment} desk={desk} />
        </>
      )}
    </li>
  );
}
