import { useTranslations } from 'next-intl';
import type { FormResult } from '@/lib/comments/form-result';

/** Shows a reply that could not be stored when its comment is not on the page, so that no text is lost. */
export function UnsavedReply({ reply }: { reply: NonNullable<FormResult['reply']> }) {
  const t = useTranslations('QueueItem');
  return (
    <p className="form">
      <label htmlFor="unkept">{t(reply.problem)}</label>
      <textarea id="unkept" readOnly defaultValue={reply.body} rows={4} />
    </p>
  );
}
