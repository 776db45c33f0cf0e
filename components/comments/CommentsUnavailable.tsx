import { useTranslations } from 'next-intl';
import type { FormResult } from '@/lib/comments/form-result';
import type { Article } from '@/lib/content/article';
import { CommentForm } from './CommentForm';

type Props = {
  article: Article;
  refused: FormResult['comment'];
  revision: FormResult['revision'];
};

/** Shown instead of a thread while the store is unavailable, with everything that was typed. */
export function CommentsUnavailable({ article, refused, revision }: Props) {
  const t = useTranslations('CommentsUnavailable');
  return (
    <>
      <p className="callout warning">{t('text')}</p>
      {refused && (
        <CommentForm
          article={article}
          token={refused.token}
          refused={refused}
          parent={refused.typed.parent ? { id: refused.typed.parent } : undefined}
          canNotify={false}
        />
      )}
      {revision && (
        <p className="form">
          <label htmlFor="comment-body">{t('typed')}</label>
          <textarea id="comment-body" readOnly defaultValue={revision.body} rows={6} />
        </p>
      )}
    </>
  );
}
