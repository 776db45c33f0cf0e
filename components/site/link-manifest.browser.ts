/**
 * Links the web manifest, so that the site can be added to a home screen. By script, because browsers fetch a link in the head
 * before the text is painted.
 */
export function linkManifest(): void {
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'manifest', href: '/manifest.webmanifest' }),
  );
}
