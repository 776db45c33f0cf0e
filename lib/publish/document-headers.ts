import { hasAdSlots } from '@/lib/discovery/ads/has-ad-slots';
import { hashAllInline, securityHeaders } from './security-headers';

/** The security headers of a document: they allow what is inline in it, and what its places for advertisements need. */
export function documentHeaders(siteUrl: string, html: string): Record<string, string> {
  return securityHeaders(siteUrl, { ...hashAllInline(html), hasAds: hasAdSlots(html) });
}
