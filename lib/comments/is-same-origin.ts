/** The headers that reveal a cross-site request; null or undefined when not sent. */
export type OriginHeaders = Partial<Record<'host' | 'origin' | 'referer' | 'sec-fetch-site', string | null>>;

/**
 * Whether a POST comes from a page of this site: by `Sec-Fetch-Site`, else `Origin`, else `Referer`. Every browser sends one of
 * them; a program that sends none still needs a signed token.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isSameOrigin({ host, origin, referer, 'sec-fetch-site': site }: OriginHeaders): boolean {
  // `none` means typed into the address bar, so it is not a form either.
  if (site && site !== 'same-origin') return false;
  if (origin) return hostOf(origin) === host?.toLowerCase();
  if (referer) return hostOf(referer) === host?.toLowerCase();
  return true;
}

/** Undefined for `Origin: null` and for anything that is not a URL. */
function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host || undefined : undefined;
}
