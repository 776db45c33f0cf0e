import { href, sitePages } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';

/** One rule of the file `_redirects`. */
export type HostRedirect = { from: string; to: string; status: 301 | 302 };

/**
 * Lists the redirects of an exported site, for the file `_redirects` of Netlify and Cloudflare Pages.
 *
 * @param moved   path of a page that has moved → the path it moved to
 * @param origin  of the server with the comments, if there is one
 */
export function listHostRedirects(moved: Record<string, string>, origin?: string): HostRedirect[] {
  return [
    { from: '/', to: href.home(defaultLocale), status: 302 },
    ...Object.entries(moved).map(([from, to]): HostRedirect => ({ from, to, status: 301 })),
    ...(origin === undefined ? [] : serverPages.map((path) => redirectTo(origin, path))),
  ];
}

/** Pages that only a server has. */
const serverPages = [
  '/:lang/:slug/comments',
  '/:lang/:slug/comments/fragment',
  `/:lang/${sitePages.corrections}`,
];

function redirectTo(origin: string, path: string): HostRedirect {
  return { from: path, to: origin + path, status: 302 };
}

/** Formats the file `_redirects`. */
export function formatHostRedirects(redirects: HostRedirect[]): string {
  return redirects.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join('');
}
