import { useLocale, useTranslations } from 'next-intl';
import { statuses } from '@/lib/comments/comment';
import { nameThread } from '@/lib/comments/name-thread';
import { isRole } from '@/lib/comments/people/permissions';
import type { AuditEntry } from '@/lib/comments/store/audit-entry';
import { blockKinds } from '@/lib/comments/store/comment-store';
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
export function DeskLog({ articleNames, entries, page, hasOlder }: Props) {
  const t = useTranslations('DeskLog');
  const locale = useLocale();
  const at = (number: number) => href.moderateLog(locale, { page: String(number) });
  return (
    <>
      <h1>{t('title')}</h1>
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
  entry: { at, actor, person, action, comment, from, to },
  articleNames,
}: Pick<Props, 'articleNames'> & { entry: AuditEntry }) {
  const actorNames = useTranslations('AuditActors');
  const actionNames = useTranslations('AuditActions');
  const nameWord = useWordNames(articleNames);
  const locale = useLocale();
  const change = [from, to].filter((word) => word !== null).map(nameWord);
  return (
    <li>
      <time dateTime={at}>{formatMoment(at, locale)}</time> ·{' '}
      {person ? <bdi>{person.shown}</bdi> : actorNames(actor === 'command line' ? 'commandLine' : actor)} ·{' '}
      {actionNames.has(action as 'status') ? actionNames(action as 'status') : action}
      {change.length > 0 && (
        <>
          {' · '}
          <bdi>{change.join(' → ')}</bdi>
        </>
      )}
      {comment && (
        <>
          <br />
          <code>{comment}</code>
        </>
      )}
    </li>
  );
}

/** Names what an act was about: a status, a kind of block, an account with its role, or a thread. */
function useWordNames(articleNames: ArticleNames): (word: string) => string {
  const statusNames = useTranslations('ModerationQueue');
  const blockKindNames = useTranslations('ModerationBlocks');
  const roleNames = useTranslations('Roles');
  return (word) => {
    const status = statuses.find((one) => one === word);
    if (status) return statusNames(status);
    const kind = blockKinds.find((one) => one === word);
    if (kind) return blockKindNames(kind);
    const [account, role = ''] = word.split(', ');
    return isRole(role) ? `${account}, ${roleNames(role)}` : nameThread(word, articleNames);
  };
}
