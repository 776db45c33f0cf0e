import { useTranslations } from 'next-intl';
import { DeskFields } from '@/components/desk/DeskFields';
import { FormField } from '@/components/site/FormField';
import type { Comment } from '@/lib/comments/comment';
import type { FormResult } from '@/lib/comments/form-result';
import { versionOf } from '@/lib/comments/version-of';
import { formAddresses } from '@/lib/i18n/href';
import type { ModerationContext } from './moderation-context';

type Props = { comment: Comment; context: ModerationContext; reply: FormResult['reply'] };

/** The form to reply as the editor. Replying also publishes the comment. */
export function ReplyForm({ comment, context, reply }: Props) {
  const { id, status, locale } = comment;
  const t = useTranslations('QueueItem');
  return (
    <details open={reply !== undefined} className="reply">
      <summary>{t('reply')}</summary>
      <form className="form" method="post" action={formAddresses.moderate}>
        <DeskFields {...context} />
        <input type="hidden" name="parent" value={id} />
        <input type="hidden" name="seen" value={versionOf(comment)} />
        <input type="hidden" name="key" value={`${context.replyKey}-${id}`} />
        <FormField
          name="body"
          prefix={`${id}-`}
          label={t('replyText')}
          hint={status === 'approved' ? undefined : t('replyHint')}
          fault={reply && t(reply.problem)}
        >
          {(attributes) => <textarea {...attributes} lang={locale} defaultValue={reply?.body} rows={4} />}
        </FormField>
        <p>
          <button type="submit" name="act" value="reply">
            {t('sendReply')}
          </button>
        </p>
      </form>
    </details>
  );
}
