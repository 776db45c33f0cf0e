import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { can, type Permission } from '@/lib/comments/people/permissions';
import type { Person } from '@/lib/comments/people/person';
import type { Site } from '@/lib/content/schema/site-schema';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { DeskFields } from './DeskFields';
import { DeskFrame } from './DeskFrame';

type Props = {
  site: Pick<Site, 'name'>;
  person: Pick<Person, 'shown' | 'role'>;
  /** The token of the session. */
  token: string;
  /** Whether the site has a desk; else there is the moderation alone. */
  hasDesk: boolean;
  /** Address of this page in a language, without a query. */
  path: (locale: Locale) => string;
  children: ReactNode;
};

type Place = {
  name: 'home' | 'articles' | 'pictures' | 'comments' | 'log' | 'sessions';
  address: string;
  permission?: Permission;
  /** Whether it is part of the desk. */
  isDesk?: true;
};

const listPlaces = (locale: Locale): Place[] => [
  { name: 'home', address: deskHref.home(locale), permission: 'write', isDesk: true },
  { name: 'articles', address: deskHref.articles(locale), permission: 'write', isDesk: true },
  { name: 'pictures', address: deskHref.pictures(locale), permission: 'write', isDesk: true },
  { name: 'comments', address: href.moderate(locale), permission: 'moderate' },
  { name: 'log', address: href.moderateLog(locale), permission: 'readLog' },
  { name: 'sessions', address: href.moderateSessions(locale) },
];

/** The frame of a page for somebody who is logged in: who that is, the places that the role may see, and the button to log out. */
export function DeskShell({ site, person, token, hasDesk, path, children }: Props) {
  const t = useTranslations('DeskShell');
  const role = useTranslations('Roles');
  const locale = useLocale();
  const here = path(locale);
  const places = listPlaces(locale).filter(
    ({ permission, isDesk }) =>
      (hasDesk || !isDesk) && (permission === undefined || can(person.role, permission)),
  );
  const navigation = (
    <div className="desk-navigation">
      <div className="wrap">
        <nav className="tabs" aria-label={t('places')}>
          {places.map(({ name, address }) => (
            <a key={name} href={address} aria-current={isAt(name, here, locale)}>
              {t(name)}
            </a>
          ))}
        </nav>
        <form className="desk-person" method="post" action={deskForms.session}>
          <DeskFields token={token} back={here} />
          <span>
            {person.shown && (
              <>
                <bdi>{person.shown}</bdi> ·{' '}
              </>
            )}
            {role(person.role)}
          </span>
          <button type="submit" name="act" value="logout">
            {t('logOut')}
          </button>
        </form>
      </div>
    </div>
  );
  return (
    <DeskFrame site={site} path={path} navigation={navigation}>
      {children}
    </DeskFrame>
  );
}

/** The page itself, or a page of the part that the place leads to. */
function isAt(name: Place['name'], here: string, locale: Locale): 'page' | 'true' | undefined {
  const place = listPlaces(locale).find((one) => one.name === name);
  if (place?.address === here) return 'page';
  const own = listPlaces(locale).find(({ address }) => address === here);
  if (own || name === 'home') return undefined;
  return here.startsWith(`${place?.address}/`) ? 'true' : undefined;
}
