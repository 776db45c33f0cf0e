import { useTranslations } from 'next-intl';
import { decisionsFor } from '@/lib/comments/moderation/actions';
import { batchForm } from './moderation-context';

/** Buttons that decide about all ticked comments. */
export function BatchButtons() {
  const t = useTranslations('ModerationQueue');
  const item = useTranslations('QueueItem');
  return (
    <fieldset className="batch" aria-label={t('batch')}>
      <span>{t('chosen')}</span>
      {decisionsFor.comment.map((act) => (
        <button key={act} type="submit" form={batchForm} name="act" value={act}>
          {item(act)}
        </button>
      ))}
    </fieldset>
  );
}
