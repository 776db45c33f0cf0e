/**
 * Tells the browser of the site's manifest, so that it can put the site on a home screen: for pages that one comes back to.
 * By script, because a link in the head is fetched before the text has been painted.
 */
export function linkManifest(): void {
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'manifest', href: '/manifest.webmanifest' }),
  );
}
