import { useLocale, useTranslations } from 'next-intl';
import type { Page } from '@/lib/content/article';
import type { Topics } from '@/lib/content/schema/data-schemas';
import type { Site } from '@/lib/content/schema/site-schema';
import { href } from '@/lib/i18n/href';
import { FollowLinks } from './FollowLinks';
import { isAt, listSitePages, tools } from './places';

type Props = {
  site: Site;
  topics: (Topics[string] & { id: string })[];
  /** The pages about the site. */
  pages: Pick<Page, 'slug'>[];
  /** Path of this page. */
  here: string;
};

/** The end of every page: topics, tools, and the site itself. */
export function PageFooter({ site, topics, pages, here }: Props) {
  const t = useTranslations('PageFooter');
  const place = useTranslations('Places');
  const locale = useLocale();
  const sitePlaces = [
    'sources' as const,
    ...listSitePages(pages),
    ...(site.offline === false ? [] : ['offline' as const]),
  ];
  return (
    <footer className="foot">
      <div className="wrap">
        <nav aria-labelledby="foot-topics">
          <h2 id="foot-topics">{t('topics')}</h2>
          <ul>
            {topics.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={href.topic(locale, id)}
                  aria-current={href.topic(locale, id) === here ? 'page' : undefined}
                >
                  {title[locale]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="foot-tools">
          <h2 id="foot-tools">{t('tools')}</h2>
          <ul>
            {tools.map((tool) => (
              <li key={tool}>
                <a href={href[tool](locale)} aria-current={isAt(tool, locale, here)}>
                  {place(tool)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-labelledby="foot-site">
          <h2 id="foot-site">{site.name[locale]}</h2>
          <ul>
            {sitePlaces.map((about) => (
              <li key={about}>
                <a href={href[about](locale)} aria-current={isAt(about, locale, here)}>
                  {place(about)}
                </a>
              </li>
            ))}
            <FollowLinks site={site} />
          </ul>
        </nav>
      </div>
    </footer>
  );
}
