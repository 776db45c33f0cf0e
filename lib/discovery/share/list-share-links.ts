/** A network and the address that opens its own form for sharing. */
export type ShareLink = { name: 'facebook' | 'whatsapp' | 'messenger' | 'x'; href: string };

/**
 * Links that share a page, without script. They carry the address alone: each network reads title and picture from the
 * page, and a Bangla title would take nine bytes a letter here.
 *
 * @param url  the page's canonical address: ASCII without & and #, so it stands in a query as it is (RFC 3986, 3.4)
 */
export function listShareLinks(url: string): ShareLink[] {
  return [
    { name: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'whatsapp', href: `https://wa.me/?text=${url}` },
    // On the web Messenger wants an app id of Facebook's. This opens the app, so only phones are shown it (app/globals.css).
    { name: 'messenger', href: `fb-messenger://share?link=${url}` },
    { name: 'x', href: `https://x.com/intent/post?url=${url}` },
  ];
}
