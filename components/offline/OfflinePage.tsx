import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { TakeAlong } from '@/components/hand/TakeAlong';
import { JsonScript } from '@/components/site/JsonScript';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { locales } from '@/lib/i18n/locales';
import { moduleLoader } from '@/lib/publish/module-loader';
import type { OfflineTexts } from './offline.browser';

type Props = {
  steps: PageLink[];
  /** Whether site.yaml lets readers keep the site. */
  isOffered: boolean;
  /** How many articles the site has. */
  articles: number;
  /** URL of the browser module. */
  script: string;
};

/** Texts with places for a day and a size, which the module fills. */
const textKeys = ['keep', 'kept', 'newer', 'fetching', 'removed', 'network', 'full', 'damaged'] as const;

/** What it means to keep the site, and the buttons for it. Without script a sentence says what they need. */
export function OfflinePage({ steps, isOffered, articles, script }: Props) {
  const t = useTranslations('OfflinePage');
  const locale = useLocale();
  const texts = Object.fromEntries(textKeys.map((key) => [key, t.raw(key)])) as OfflineTexts;
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      {isOffered ? (
        <>
          <p id="offline-needs" className="without-script">
            {t('needs')}
          </p>
          <p id="offline-in-app" hidden>
            {t('inApp')}
          </p>
          <div id="offline-choices" className="form with-script" hidden>
            <p id="offline-state" />
            {[locale, 'all'].map((choice) => (
              <p key={choice}>
                <button type="button" data-choice={choice}>
                  {choice === locale ? locales[locale].name : t('all')}
                </button>
              </p>
            ))}
            <p>
              <button type="button" id="offline-remove" className="second" hidden>
                {t('remove')}
              </button>
            </p>
          </div>
          <p id="offline-status" role="status" />
          <p>{t('use')}</p>
          <p>{t('data')}</p>
          <JsonScript type="application/json" id="offline-texts" data={texts} />
          <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
        </>
      ) : (
        <p>{t('off')}</p>
      )}
      <TakeAlong articles={articles} />
    </>
  );
}
