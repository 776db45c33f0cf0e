import { useTranslations } from 'next-intl';
import type { FormResult } from '@/lib/comments/form-result';

/** A reply that could not be stored, where the comment it answers is not at hand: nothing that was typed is lost. */
export function UnsavedReply({ reply }: { reply: NonNullable<FormResult['reply']> }) {
  const t = useTranslations('QueueItem');
  return (
    <p className="form">
      <label htmlFor="unkept">{t(reply.problem)}</label>
      <textarea id="unkept" readOnly defaultValue={reply.body} rows={4} />
    </p>
  );
}
