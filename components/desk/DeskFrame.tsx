import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from '@/components/site/Logo';
import { pageAnchors } from '@/lib/content/anchors';
import type { Site } from '@/lib/content/schema/site-schema';
import { href } from '@/lib/i18n/href';
import { type Locale, locales, otherLocales } from '@/lib/i18n/locales';

type Props = {
  site: Pick<Site, 'name'>;
  /** Address of this page in a language. */
  path: (locale: Locale) => string;
  /** The places that the visitor may see. */
  navigation?: ReactNode;
  children: ReactNode;
};

/** The frame of every page of the desk and of the moderation, also before the login: a header without what readers need. */
export function DeskFrame({ site, path, navigation, children }: Props) {
  const t = useTranslations('PageShell');
  const locale = useLocale();
  return (
    <div className="desk">
      <header>
        <div className="bar">
          <a className="skip" href={`#${pageAnchors.main}`}>
            {t('skip')}
          </a>
          <div className="wrap">
            <a className="name" href={href.home(locale)}>
              <Logo />
              {site.name[locale]}
            </a>
            {otherLocales(locale).map((other) => (
              <a key={other} className="language" href={path(other)} hrefLang={other} lang={other}>
                {locales[other].name}
              </a>
            ))}
          </div>
        </div>
        {navigation}
      </header>
      <main id={pageAnchors.main}>{children}</main>
    </div>
  );
}
