import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PublicComment } from '@/lib/comments/comment';
import { renderBody } from '@/lib/comments/text/render-body';
import { pageAnchors } from '@/lib/content/anchors';
import { formatMoment } from '@/lib/i18n/format';
import { commentAnchor, href } from '@/lib/i18n/href';

type Props = {
  /** Today's slug of the article. */
  slug: string;
  comment: PublicComment;
  /** Ids of the reader's comments that may still be edited. */
  ownIds: string[];
  canReply: boolean;
  /** The list of its replies. */
  children?: ReactNode;
};

/** A comment with its permalink; a placeholder for a removed one. */
export function CommentItem({ slug, comment, ownIds, canReply, children }: Props) {
  const t = useTranslations('CommentItem');
  const locale = useLocale();
  const { id, name, body, isByEditor, createdAt, editedAt, removedAt } = comment;
  const at = (query: Record<string, string>) => `${href.comments(locale, slug, query)}#${pageAnchors.write}`;
  return (
    <li id={commentAnchor(id)}>
      <p className="by">
        {removedAt ? t('removed') : <strong dir="auto">{name}</strong>}
        {isByEditor && <span className="editor">{t('author')}</span>}
        <a href={href.comment(locale, slug, id)}>
          <time dateTime={createdAt}>{formatMoment(createdAt, locale)}</time>
        </a>
        {editedAt && !removedAt && <span>{t('edited')}</span>}
      </p>
      {!removedAt && <p className="text" dir="auto" dangerouslySetInnerHTML={{ __html: renderBody(body) }} />}
      {!removedAt && (canReply || ownIds.includes(id)) && (
        <p className="actions">
          {canReply && (
            <a href={at({ reply: id })} aria-label={t('replyTo', { name })}>
              {t('reply')}
            </a>
          )}
          {ownIds.includes(id) && <a href={at({ edit: id })}>{t('edit')}</a>}
        </p>
      )}
      {children}
    </li>
  );
}
