/** Parameters that say who shared a link, and where. */
const trackers =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|li_fat_id|srsltid|mibextid|ref_src|ref_url|__cft__.*|__tn__)$/i;

/** Sites whose parameter `si` says who shared a link. */
const sharers = /(?:^|\.)(?:youtube\.com|youtu\.be|spotify\.com|scribd\.com)$/;

/** Pages that only lead on, by host and path, with the parameter that holds the address. */
const redirects: [host: RegExp, path: RegExp, parameters: string[]][] = [
  [/(?:^|\.)google\.[a-z.]+$/, /^\/url$/, ['q', 'url']],
  [/(?:^|\.)(?:facebook|messenger|instagram)\.com$/, /^\/(?:l\.php|flx\/warn\/?|)$/, ['u']],
  [/(?:^|\.)youtube\.com$/, /^\/redirect$/, ['q']],
  [/(?:^|\.)linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)$/, ['url']],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/(?:^|\.)duckduckgo\.com$/, /^\/l\/$/, ['uddg']],
  [/(?:^|\.)reddit\.com$/, /^\/$/, ['url']],
  [/(?:^|\.)bing\.com$/, /^\/ck\/a$/, ['u']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
  [/(?:^|\.)vk\.com$/, /^\/away\.php$/, ['to']],
  [/(?:^|\.)umblr\.com$/, /^\/redirect$/, ['z']],
  [/(?:^|\.)steamcommunity\.com$/, /^\/linkfilter\/?$/, ['url', 'u']],
  [/(?:^|\.)medium\.com$/, /^\/r\/?$/, ['url']],
  [/(?:^|\.)tiktok\.com$/, /^\/link\/v2$/, ['target']],
  [/(?:^|\.)snapchat\.com$/, /^\/redirect$/, ['url']],
  [/^exit\.sc$/, /^\//, ['url']],
];

/** Services whose addresses do not say where they lead. */
export const shorteners =
  /^(?:www\.)?(?:bit\.ly|bitly\.com|j\.mp|tinyurl\.com|tiny\.cc|t\.co|(?:[a-z]+\.app\.)?goo\.gl|g\.co|is\.gd|v\.gd|cutt\.ly|rb\.gy|ow\.ly|buff\.ly|dlvr\.it|ift\.tt|shorturl\.(?:at|asia)|lnkd\.in|rebrand\.ly|t\.ly|s\.id|fb\.(?:me|watch)|amzn\.to|a\.co|adf\.ly|shorte\.st|ouo\.(?:io|press)|bl\.ink|short\.io|surl\.li|u\.to|clck\.ru|qr\.ae|trib\.al|spoti\.fi|pin\.it|redd\.it|vm\.tiktok\.com|vt\.tiktok\.com|linktr\.ee|urlz\.fr|chilp\.it|gg\.gg|x\.co|po\.st|mcaf\.ee|soo\.gd|tr\.im|1drv\.ms)$/;

/** Copies of pages that a company keeps on its own servers. */
export const copies =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/amp\/|[^/]*\.cdn\.ampproject\.org\/|webcache\.googleusercontent\.com\/|translate\.google\.[a-z.]+\/translate|[^/]*\.translate\.goog\/)/i;

/**
 * Frees an address of redirects and of parameters that follow readers.
 *
 * @returns the address as it was written when there is nothing to remove
 * @example cleanAddress('https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F') === 'https://a.example/'
 */
export function cleanAddress(written: string): string {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return written;
  const url = new URL(written);
  for (const [host, path, parameters] of redirects) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const target = parameters
      .map((name) => url.searchParams.get(name))
      .find((value) => value && URL.canParse(value));
    if (target && target !== written) return cleanAddress(target);
  }
  const names = [...url.searchParams.keys()].filter(
    (name) => trackers.test(name) || (name === 'si' && sharers.test(url.hostname)),
  );
  if (names.length === 0) return written;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}
