/** A network and the URL of its sharing form. */
export type ShareLink = { name: 'facebook' | 'whatsapp' | 'messenger' | 'x'; href: string };

/**
 * Lists links that share a page without script. They carry only the URL: networks read title and picture from the page, and a
 * Bangla title would take nine bytes per letter here.
 *
 * @param url  the canonical URL: ASCII without & and #, so it needs no escaping in a query (RFC 3986, 3.4)
 */
export function listShareLinks(url: string): ShareLink[] {
  return [
    { name: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'whatsapp', href: `https://wa.me/?text=${url}` },
    // On the web Messenger needs a Facebook app id. This opens the app, so only phones show it (app/globals.css).
    { name: 'messenger', href: `fb-messenger://share?link=${url}` },
    { name: 'x', href: `https://x.com/intent/post?url=${url}` },
  ];
}
