import { useTranslations } from 'next-intl';
import { DeskFields, type FormContext } from '@/components/desk/DeskFields';
import type { DoneQuery } from '@/lib/comments/moderation/moderation-queries';
import { pageAnchors } from '@/lib/content/anchors';
import { formAddresses } from '@/lib/i18n/href';

type Props = { context: FormContext; done: DoneQuery };

/** The notice of the last action, with the button to undo it. */
export function ActionNotice({ context, done: { done, count, stale, undo } }: Props) {
  const t = useTranslations('ActionNotice');
  if (!done) return null;
  return (
    <div className="callout" id={pageAnchors.notice} role="status">
      <p>{t(done, { count })}</p>
      {stale > 0 && <p>{t('stale', { count: stale })}</p>}
      {undo && (
        <form method="post" action={formAddresses.moderate} id="undo">
          <DeskFields {...context} />
          <input type="hidden" name="change" value={undo} />
          <button type="submit" name="act" value="undo">
            {t('undo')}
          </button>
        </form>
      )}
    </div>
  );
}
