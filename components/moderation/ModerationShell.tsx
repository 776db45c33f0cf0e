import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DoneQuery } from '@/lib/comments/moderation/moderation-queries';
import { pageAnchors } from '@/lib/content/anchors';
import { formAddresses, href } from '@/lib/i18n/href';
import { type FormContext, ModerationFields } from './ModerationFields';

type Props = { context: FormContext; done: DoneQuery; children: ReactNode };

/** What all moderation pages share: navigation, the notice of the last action, and the button to log out. */
export function ModerationShell({ context, done: { done, count, stale, undo }, children }: Props) {
  const t = useTranslations('ModerationShell');
  const locale = useLocale();
  const here = context.back.split('?', 1)[0];
  const parts = [
    [href.moderate(locale), t('queue')],
    [href.moderateThreads(locale), t('threads')],
    [href.moderateBlocks(locale), t('blocks')],
    [href.moderateLog(locale), t('log')],
    [href.moderateSessions(locale), t('sessions')],
  ] as const;
  return (
    <div className="moderation">
      <h1>{t('title')}</h1>
      <nav aria-label={t('parts')} className="tabs">
        {parts.map(([address, name]) => (
          <a key={address} href={address} aria-current={address === here ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      {done && (
        <div className="callout" id={pageAnchors.notice} role="status">
          <p>{t(done, { count })}</p>
          {stale > 0 && <p>{t('stale', { count: stale })}</p>}
          {undo && (
            <form method="post" action={formAddresses.moderate} id="undo">
              <ModerationFields {...context} />
              <input type="hidden" name="change" value={undo} />
              <button type="submit" name="act" value="undo">
                {t('undo')}
              </button>
            </form>
          )}
        </div>
      )}
      {children}
      <form className="acts" method="post" action={formAddresses.moderate}>
        <ModerationFields {...context} />
        <button type="submit" name="act" value="logout">
          {t('logOut')}
        </button>
      </form>
    </div>
  );
}
