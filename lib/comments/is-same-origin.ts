/** The headers that reveal a cross-site request; null or undefined when not sent. */
export type OriginHeaders = Partial<
  Record<'host' | 'origin' | 'referer' | 'sec-fetch-site', string | null>
> & {
  /** Other hosts of this site: that of SITE_URL, and the one that a trusted proxy was asked for. */
  siteHosts?: string[];
};

/**
 * Whether a POST comes from a page of this site: by `Sec-Fetch-Site`, which only a browser can write, else `Origin`, else `Referer`.
 * Every browser sends one of them; a program that sends none still needs a signed token.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isSameOrigin({ origin, referer, 'sec-fetch-site': site, ...own }: OriginHeaders): boolean {
  // Believed whatever Host says: a proxy may have rewritten that. `none` means typed into the address bar, so it is not a form either.
  if (site) return site === 'same-origin';
  const source = origin || referer;
  if (!source) return true;
  if (!URL.canParse(source)) return false;
  const { protocol, host } = new URL(source);
  return [own.host, ...(own.siteHosts ?? [])].some((ours) => ours && hostOf(protocol, ours) === host);
}

/** A host without the port that is usual for the protocol, in lower case; undefined for anything that is not a host. */
function hostOf(protocol: string, host: string): string | undefined {
  const address = `${protocol}//${host}`;
  return URL.canParse(address) ? new URL(address).host || undefined : undefined;
}
