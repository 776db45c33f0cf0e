import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SearchForm } from '@/components/search/SearchForm';
import { pageAnchors } from '@/lib/content/anchors';
import type { Page } from '@/lib/content/article';
import type { Topics } from '@/lib/content/schema/data-schemas';
import type { Site } from '@/lib/content/schema/site-schema';
import { href } from '@/lib/i18n/href';
import { type Locale, locales, otherLocales } from '@/lib/i18n/locales';
import type { SearchBoxAssets } from '@/lib/publish/load-shell';
import { Logo } from './Logo';
import { PageFooter } from './PageFooter';
import { doors, isAt } from './places';

type Props = {
  site: Site;
  topics: (Topics[string] & { id: string })[];
  /** The pages about the site. */
  pages?: Pick<Page, 'slug'>[];
  /** Path of this page in a language. */
  path: (locale: Locale) => string;
  /** Current query of the search form. */
  query?: string;
  /** What the search form needs to answer while the reader types. */
  searchBox?: SearchBoxAssets;
  children: ReactNode;
};

/** The frame of every page: skip link, header with search and languages, the four doors, footer. */
export function PageShell({ site, topics, pages = [], path, query, searchBox, children }: Props) {
  const t = useTranslations('PageShell');
  const door = useTranslations('Doors');
  const locale = useLocale();
  const here = path(locale);
  return (
    <>
      <header className="bar">
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
          <SearchForm query={query} box={searchBox} />
        </div>
      </header>
      <nav className="doors" aria-label={t('doors')}>
        <ul className="wrap">
          {doors.map((place) => (
            <li key={place}>
              <a href={href[place](locale)} aria-current={isAt(place, locale, here)}>
                {door(place)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id={pageAnchors.main}>{children}</main>
      <PageFooter site={site} topics={topics} pages={pages} here={here} />
    </>
  );
}
