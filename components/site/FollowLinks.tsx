import { useLocale, useTranslations } from 'next-intl';
import type { Site } from '@/lib/content/schema/site-schema';
import { href } from '@/lib/i18n/href';

/** Links to follow the site, as items of a list: its Facebook page and group, and the feed. */
export function FollowLinks({ site: { follow } }: { site: Site }) {
  const t = useTranslations('FollowLinks');
  const links = {
    page: follow?.facebookPage,
    group: follow?.facebookGroup,
    feed: href.atomFeed(useLocale()),
  };
  return (
    <>
      {(['page', 'group', 'feed'] as const).map(
        (name) =>
          links[name] && (
            <li key={name}>
              <a href={links[name]}>{t(name)}</a>
            </li>
          ),
      )}
    </>
  );
}
