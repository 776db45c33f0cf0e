import { useTranslations } from 'next-intl';
import type { FormResult } from '@/lib/comments/form-result';
import type { QueueEntry } from '@/lib/comments/store/comment-store';
import { renderBody } from '@/lib/comments/text/render-body';
import type { Article } from '@/lib/content/article';
import { BlockForm } from './BlockForm';
import { DecisionForm } from './DecisionForm';
import type { ModerationContext } from './moderation-context';
import { QueueItemHeader } from './QueueItemHeader';
import { ReplyForm } from './ReplyForm';
import { ReportTools } from './ReportTools';
import { usePlaceOf } from './use-place-of';

type Props = {
  entry: QueueEntry;
  /** Undefined when the article is not published any more. */
  article: Article | undefined;
  /** The article's slug; without an article, the name under which the comment is stored. */
  slug: string;
  context: ModerationContext;
  /** A reply to this comment that could not be stored. */
  reply: FormResult['reply'];
};

/** One comment or report of the queue, with the forms to decide, answer and block. */
export function QueueItem({ entry, article, slug, context, reply }: Props) {
  const t = useTranslations('QueueItem');
  const { comment, parent } = entry;
  const { id, kind, locale, body, isByEditor } = comment;
  const place = usePlaceOf({ comment, article, slug });
  return (
    <li tabIndex={-1} data-comment={id}>
      <QueueItemHeader entry={entry} place={place} />
      {parent && (
        <blockquote>
          {t('answers', { name: parent.name })}
          <br />
          <span lang={locale} dangerouslySetInnerHTML={{ __html: renderBody(parent.body) }} />
        </blockquote>
      )}
      <p className="text" dir="auto" lang={locale} dangerouslySetInnerHTML={{ __html: renderBody(body) }} />
      <DecisionForm comment={comment} context={context} />
      {!isByEditor && (
        <>
          {kind === 'report' ? (
            <ReportTools report={comment} title={place.title} context={context} />
          ) : (
            <ReplyForm comment={comment} context={context} reply={reply} />
          )}
          <BlockForm comment={comment} context={context} />
        </>
      )}
    </li>
  );
}
