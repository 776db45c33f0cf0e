import { useTranslations } from 'next-intl';
import { DeskFields } from '@/components/desk/DeskFields';
import type { Comment } from '@/lib/comments/comment';
import { formAddresses } from '@/lib/i18n/href';
import type { ModerationContext } from './moderation-context';

/** Buttons to block the writer of a comment. */
export function BlockForm({
  comment: { id, email, ipHash },
  context,
}: {
  comment: Comment;
  context: ModerationContext;
}) {
  const t = useTranslations('QueueItem');
  if (!email && !ipHash) return null;
  return (
    <details>
      <summary>{t('block')}</summary>
      <form className="acts" method="post" action={formAddresses.moderate}>
        <DeskFields {...context} />
        <input type="hidden" name="id" value={id} />
        {email && (
          <button type="submit" name="act" value="blockEmail">
            {t('blockEmail')}
          </button>
        )}
        {ipHash && (
          <button type="submit" name="act" value="blockAddress">
            {t('blockAddress')}
          </button>
        )}
      </form>
    </details>
  );
}
