import { useLocale, useTranslations } from 'next-intl';
import { statuses } from '@/lib/comments/comment';
import { nameThread } from '@/lib/comments/name-thread';
import { type AuditEntry, blockKinds } from '@/lib/comments/store/comment-store';
import type { ArticleNames } from '@/lib/content/article-names';
import { formatMoment } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';

type Props = {
  /** Names the articles of threads. */
  articleNames: ArticleNames;
  entries: AuditEntry[];
  page: number;
  hasOlder: boolean;
};

/** The audit log, newest first. */
export function ModerationLog({ articleNames, entries, page, hasOlder }: Props) {
  const t = useTranslations('ModerationLog');
  const locale = useLocale();
  const at = (number: number) => href.moderateLog(locale, { page: String(number) });
  return (
    <>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      {entries.length === 0 && <p>{t('none')}</p>}
      <ul className="list">
        {entries.map((entry) => (
          <LogLine key={entry.id} entry={entry} articleNames={articleNames} />
        ))}
      </ul>
      {(page > 1 || hasOlder) && (
        <nav className="tabs" aria-label={t('title')}>
          {page > 1 && <a href={at(page - 1)}>{t('newer')}</a>}
          {hasOlder && <a href={at(page + 1)}>{t('older')}</a>}
        </nav>
      )}
    </>
  );
}

function LogLine({
  entry: { at, actor, action, comment, from, to },
  articleNames,
}: Pick<Props, 'articleNames'> & { entry: AuditEntry }) {
  const actorNames = useTranslations('AuditActors');
  const actionNames = useTranslations('AuditActions');
  const statusNames = useTranslations('ModerationQueue');
  const blockKindNames = useTranslations('ModerationBlocks');
  const locale = useLocale();
  const name = (word: string) => {
    const status = statuses.find((one) => one === word);
    const kind = blockKinds.find((one) => one === word);
    return status ? statusNames(status) : kind ? blockKindNames(kind) : nameThread(word, articleNames);
  };
  const change = [from, to].filter((word) => word !== null).map(name);
  return (
    <li>
      <time dateTime={at}>{formatMoment(at, locale)}</time> ·{' '}
      {actorNames(actor === 'command line' ? 'commandLine' : actor)} ·{' '}
      {actionNames.has(action as 'status') ? actionNames(action as 'status') : action}
      {change.length > 0 && ` · ${change.join(' → ')}`}
      {comment && (
        <>
          <br />
          <code>{comment}</code>
        </>
      )}
    </li>
  );
}
