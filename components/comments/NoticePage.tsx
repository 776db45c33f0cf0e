import { useLocale, useTranslations } from 'next-intl';
import type { NoticeQuery } from '@/lib/comments/thread/notice-query';
import { formAddresses } from '@/lib/i18n/href';

/** Asks once more before a letter's link does anything: programs that look at mail open links too. */
export function NoticePage({ query: { id, act, done } }: { query: NoticeQuery }) {
  const t = useTranslations('NoticePage');
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
      <form className="form" method="post" action={formAddresses.notices}>
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
