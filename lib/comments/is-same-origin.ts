/** The headers by which a write from another site is recognised; null or nothing where one was not sent. */
export type OriginHeaders = Partial<Record<'host' | 'origin' | 'referer' | 'sec-fetch-site', string | null>>;

/**
 * Whether a write comes from a page of this site. What the browser says of itself counts first (`Sec-Fetch-Site`), then `Origin`, then
 * `Referer`. No browser that another site could use sends none of them; a program that does gets no further without a signed token.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isSameOrigin({ host, origin, referer, 'sec-fetch-site': site }: OriginHeaders): boolean {
  // `none`: typed into the address bar, which no form is.
  if (site && site !== 'same-origin') return false;
  if (origin) return hostOf(origin) === host?.toLowerCase();
  if (referer) return hostOf(referer) === host?.toLowerCase();
  return true;
}

/** `Origin: null` and what is no address have none. */
function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host || undefined : undefined;
}
