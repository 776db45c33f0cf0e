import { useTranslations } from 'next-intl';
import { DeskFields } from '@/components/desk/DeskFields';
import type { Comment } from '@/lib/comments/comment';
import { cutText } from '@/lib/comments/text/cut-text';
import { formAddresses } from '@/lib/i18n/href';
import type { ModerationContext } from './moderation-context';

/** Code units of a report that the answer quotes: mail programs refuse long addresses. */
const longestQuote = 500;

type Props = {
  report: Comment;
  /** The title of the page that the report is about. */
  title: string;
  context: ModerationContext;
};

/** What only a report has: a link that opens a mail to its writer, and the button that deletes it. */
export function ReportTools({ report: { id, email, body }, title, context }: Props) {
  const t = useTranslations('QueueItem');
  const quote = cutText(body, longestQuote).replace(/^/gm, '> ');
  const mail = new URLSearchParams({ subject: title, body: `\n\n${quote}\n` }).toString();
  return (
    <form className="acts" method="post" action={formAddresses.moderate}>
      <DeskFields {...context} />
      <input type="hidden" name="id" value={id} />
      {email && (
        <a href={`mailto:${encodeURIComponent(email)}?${mail.replaceAll('+', '%20')}`}>{t('answerByMail')}</a>
      )}
      <button type="submit" name="act" value="delete">
        {t('delete')}
      </button>
    </form>
  );
}
