import { useLocale, useTranslations } from 'next-intl';
import type { QueueEntry } from '@/lib/comments/store/comment-store';
import { versionOf } from '@/lib/comments/version-of';
import type { Article } from '@/lib/content/article';
import { formatMoment } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { batchForm } from './ModerationFields';

type Props = { entry: QueueEntry; article: Article | undefined; slug: string };

/** The header of a comment in the queue: writer, time, article, and why it waits. */
export function QueueItemHeader({ entry: { comment, approvedBefore }, article, slug }: Props) {
  const t = useTranslations('QueueItem');
  const flag = useTranslations('CommentFlags');
  const locale = useLocale();
  const { id, name, email, status, flags, isByEditor, createdAt, locale: commentLocale } = comment;
  const address =
    status === 'approved' ? href.comment(commentLocale, slug, id) : href.comments(commentLocale, slug);
  return (
    <>
      <p className="by">
        <input
          type="checkbox"
          form={batchForm}
          name="id"
          value={`${id}.${versionOf(comment)}`}
          aria-label={t('choose', { name })}
        />
        <strong dir="auto">{name}</strong>
        <span className="email">{isByEditor ? t('fromEditor') : email}</span>
        <time dateTime={createdAt}>{formatMoment(createdAt, locale)}</time>
      </p>
      <p className="context">
        <a href={address} hrefLang={commentLocale} lang={commentLocale}>
          {article?.texts[commentLocale].title ?? slug}
        </a>
        {!isByEditor &&
          (approvedBefore > 0 ? ` · ${t('approvedBefore', { count: approvedBefore })}` : ` · ${t('first')}`)}
      </p>
      {flags.length > 0 && (
        <ul className="flags">
          {flags.map((name) => (
            <li key={name}>{flag(name)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
