/** Parameters that say who shared a link, and where. */
const trackers =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|vero_id|li_fat_id|srsltid|mibextid|ref_src|ref_url|__cft__.*|__tn__)$/i;

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
];

/** Services whose addresses do not say where they lead. */
export const shorteners =
  /^(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|is\.gd|cutt\.ly|rb\.gy|ow\.ly|shorturl\.at|lnkd\.in|rebrand\.ly|t\.ly|s\.id)$/;

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
  const names = [...url.searchParams.keys()].filter((name) => trackers.test(name));
  if (names.length === 0) return written;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}
