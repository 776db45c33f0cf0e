import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SearchForm } from '@/components/search/SearchForm';
import { pageAnchors } from '@/lib/content/anchors';
import type { Topics } from '@/lib/content/schema/data-schemas';
import type { Site } from '@/lib/content/schema/site-schema';
import { href } from '@/lib/i18n/href';
import { type Locale, locales, otherLocales } from '@/lib/i18n/locales';
import type { SearchBoxAssets } from '@/lib/publish/load-search-box-assets';
import { FollowLinks } from './FollowLinks';

type Props = {
  site: Site;
  topics: (Topics[string] & { id: string })[];
  /** Path of this page in a language. */
  path: (locale: Locale) => string;
  /** Current query and live search of the search form. */
  query?: string;
  searchBox?: SearchBoxAssets;
  children: ReactNode;
};

/** The frame of every page: skip link, header with language links and search, footer with topics. */
export function PageShell({ site, topics, path, query, searchBox, children }: Props) {
  const t = useTranslations('PageShell');
  const locale = useLocale();
  return (
    <>
      <a className="skip" href={`#${pageAnchors.main}`}>
        {t('skip')}
      </a>
      <header className="site">
        <a className="name" href={href.home(locale)}>
          {site.name[locale]}
        </a>
        {otherLocales(locale).map((other) => (
          <a key={other} href={path(other)} hrefLang={other} lang={other}>
            {locales[other].name}
          </a>
        ))}
        <SearchForm query={query} box={searchBox} />
      </header>
      <main id={pageAnchors.main}>{children}</main>
      <footer className="site">
        <nav aria-label={t('topics')}>
          <ul>
            {topics.map(({ id, title }) => (
              <li key={id}>
                <a href={href.topic(locale, id)}>{title[locale]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <FollowLinks site={site} />
      </footer>
    </>
  );
}
