import { sitePages } from './href';
import { localeList } from './locales';

/** Slugs that articles must not have: pages use these path segments, or may later. Not in href.ts for the reason of server-paths.ts. */
export const reservedSlugs = [
  ...localeList,
  ...Object.values(sitePages),
  '404',
  'api',
  'authors',
  'check-message',
  'comments',
  'decide',
  'desk',
  'feed',
  'glossary',
  'images',
  'moderate',
  'money-book',
  'not-found',
  'offline',
  'og',
  'paths',
  'phrases',
  'programmes',
  'proposal',
  'robots',
  'search',
  'sitemap',
  'sources',
  'take-home',
  'topics',
];
