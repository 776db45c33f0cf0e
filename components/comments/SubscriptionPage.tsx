import { useLocale, useTranslations } from 'next-intl';
import type { SubscriptionQuery } from '@/lib/comments/letters/subscription-query';
import { formAddresses } from '@/lib/i18n/href';

/** Confirms with a form what a letter's link asks for, because mail scanners open links too. */
export function SubscriptionPage({ query: { id, act, done } }: { query: SubscriptionQuery }) {
  const t = useTranslations('SubscriptionPage');
  const locale = useLocale();
  if (done && done !== 'gone') return <h1>{t(done)}</h1>;
  if (done || !id || !act)
    return (
      <>
        <h1>{t('gone')}</h1>
        <p className="lead">{t('goneText')}</p>
      </>
    );
  return (
    <>
      <h1>{t(`${act}Title`)}</h1>
      <p className="lead">{t(`${act}Text`)}</p>
      <form className="form" method="post" action={formAddresses.subscriptions}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="lang" value={locale} />
        <p>
          <button type="submit" name="act" value={act}>
            {t(act)}
          </button>
        </p>
      </form>
    </>
  );
}
