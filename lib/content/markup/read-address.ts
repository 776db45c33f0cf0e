/** Longest name that a domain can have (RFC 1035). */
const longestHost = 253;

/**
 * Reads an address as it is written, with a protocol or without. Undefined when it does not parse, or its host is no domain.
 *
 * @returns  the URL with its protocol, and its host in lower case
 */
export function readAddress(text: string): { url: string; host: string } | undefined {
  const url = /^https?:/i.test(text) ? text : `https://${text}`;
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
  if (!host?.includes('.') || host.length > longestHost || !URL.canParse(url)) return undefined;
  return { url, host };
}
