import { useLocale, useTranslations } from 'next-intl';
import type { QueueEntry } from '@/lib/comments/store/comment-store';
import { versionOf } from '@/lib/comments/version-of';
import { formatMoment } from '@/lib/i18n/format';
import { batchForm } from './moderation-context';

type Props = {
  entry: QueueEntry;
  /** What it is about. */
  place: { title: string; address: string };
};

/** The header of a comment or report in the queue: writer, time, page, and why it waits. */
export function QueueItemHeader({ entry: { comment, approvedBefore }, place }: Props) {
  const t = useTranslations('QueueItem');
  const flag = useTranslations('CommentFlags');
  const locale = useLocale();
  const { id, kind, email, flags, isByEditor, createdAt, locale: commentLocale } = comment;
  const isReport = kind === 'report';
  const name = isReport ? t('report') : comment.name;
  return (
    <>
      <p className="by">
        <input
          type="checkbox"
          form={batchForm}
          name="id"
          value={`${id}.${versionOf(comment)}`}
          aria-label={isReport ? t('chooseReport', { title: place.title }) : t('choose', { name })}
        />
        <strong dir="auto">{name}</strong>
        <span className="email">{isByEditor ? t('fromEditor') : email}</span>
        <time dateTime={createdAt}>{formatMoment(createdAt, locale)}</time>
      </p>
      <p className="context">
        <a href={place.address} hrefLang={commentLocale} lang={commentLocale}>
          {place.title}
        </a>
        {!isByEditor &&
          !isReport &&
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
