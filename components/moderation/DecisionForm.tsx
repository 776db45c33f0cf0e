import { useTranslations } from 'next-intl';
import { DeskFields } from '@/components/desk/DeskFields';
import type { Comment } from '@/lib/comments/comment';
import { decisionStatus, decisionsFor } from '@/lib/comments/moderation/actions';
import { versionOf } from '@/lib/comments/version-of';
import { formAddresses } from '@/lib/i18n/href';
import type { ModerationContext } from './moderation-context';

/** Buttons for the statuses that a comment does not have; a report can be deleted too. */
export function DecisionForm({ comment, context }: { comment: Comment; context: ModerationContext }) {
  const { id, kind, status } = comment;
  const t = useTranslations('QueueItem');
  return (
    <form className="acts" method="post" action={formAddresses.moderate}>
      <DeskFields {...context} />
      <input type="hidden" name="id" value={`${id}.${versionOf(comment)}`} />
      {decisionsFor[kind]
        .filter((act) => decisionStatus[act] !== status)
        .map((act) => (
          <button key={act} type="submit" name="act" value={act}>
            {t(act)}
          </button>
        ))}
    </form>
  );
}
