import { useTranslations } from 'next-intl';
import type { Comment } from '@/lib/comments/comment';
import { formAddresses } from '@/lib/i18n/href';
import { type FormContext, ModerationFields } from './ModerationFields';

const states = { approve: 'approved', spam: 'spam', bin: 'binned' } as const;

/** Gives a comment one of the states that it does not have. */
export function DecisionForm({
  comment: { id, status },
  formContext,
}: {
  comment: Comment;
  formContext: FormContext;
}) {
  const t = useTranslations('QueueItem');
  return (
    <form className="acts" method="post" action={formAddresses.moderate}>
      <ModerationFields {...formContext} />
      <input type="hidden" name="id" value={id} />
      {(['approve', 'spam', 'bin'] as const)
        .filter((act) => states[act] !== status)
        .map((act) => (
          <button key={act} type="submit" name="act" value={act}>
            {t(act)}
          </button>
        ))}
    </form>
  );
}
