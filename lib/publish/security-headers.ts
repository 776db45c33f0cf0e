import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { attributeOf, type HtmlElement, textOf, visitElements } from '@/lib/content/html-tree';
import { isOwnInlineScript } from './module-loader';
import { speculationRules } from './speculation-rules';

/** CSP sources for what is inline in a page. */
type InlineHashes = {
  scripts: string[];
  styles: string[];
  styleAttributes?: string[];
  /** Whether the page has ad slots. */
  hasAds?: boolean;
};

/**
 * What an ad network needs beside 'strict-dynamic', which lets scripts allowed by hash load others. It may use any host, because
 * networks change theirs often. Google also asks for 'unsafe-eval', for ads drawn in the page itself; without it only
 * ads in frames are shown.
 *
 * @see https://support.google.com/adsense/answer/16283098
 */
const adSources = { 'connect-src': ["'self'", 'https:'], 'frame-src': ['https:'] };

/**
 * The security headers of a response.
 *
 * @param siteUrl  the site's own address: HSTS is sent only for https
 * @param inline   hashes of the page's inline scripts and styles; the policy blocks all others
 */
export function securityHeaders(siteUrl: string, inline: InlineHashes = { scripts: [], styles: [] }) {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...inline.scripts, ...(inline.hasAds ? ["'strict-dynamic'"] : [])],
    'style-src': ["'self'", ...inline.styles],
    // For style attributes, such as those of aligned Markdown columns: hashes apply to attributes only with this keyword.
    ...(inline.styleAttributes?.length
      ? { 'style-src-attr': ["'unsafe-hashes'", ...inline.styleAttributes] }
      : {}),
    'img-src': ["'self'", 'data:', ...(inline.hasAds ? ['https:'] : [])],
    ...(inline.hasAds ? adSources : {}),
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  const headers: Record<string, string> = {
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Other sites get no hold of our window; the windows that we open for sharing keep theirs.
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  // Without includeSubDomains: other hosts of the domain are not this site's business.
  if (siteUrl.startsWith('https:')) headers['Strict-Transport-Security'] = 'max-age=31536000';
  return headers;
}

type PageHashes = Required<Omit<InlineHashes, 'hasAds'>>;

/** CSP hashes of everything inline in a page whose content the build has looked at. */
export function hashAllInline(html: string): PageHashes {
  return hashWhere(html, () => true);
}

/**
 * CSP hashes of what we write inline ourselves, for pages rendered per request: a script or style that somebody brings into such a
 * page gets no hash, so browsers ignore it.
 */
export function hashInline(html: string): PageHashes {
  return hashWhere(html, (element) => {
    if (element.tagName === 'style') return element.parentNode?.nodeName === 'head';
    if (element.tagName !== 'script') return true;
    return textOf(element) === speculationRules || isOwnInlineScript(textOf(element));
  });
}

function hashWhere(html: string, isWanted: (element: HtmlElement) => boolean): PageHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const styleAttributes = new Set<string>();
  // Parsed as without script, because <noscript> may hold a style.
  visitElements(parse(html, { scriptingEnabled: false }), (element) => {
    if (!isWanted(element)) return;
    const isData = /^application\/(?:ld\+)?json$/.test(attributeOf(element, 'type') ?? '');
    const hasFile = attributeOf(element, 'src') !== undefined;
    if (element.tagName === 'style') styles.add(cspHash(textOf(element)));
    if (element.tagName === 'script' && !hasFile && !isData) scripts.add(cspHash(textOf(element)));
    const style = attributeOf(element, 'style');
    if (style) styleAttributes.add(cspHash(style));
  });
  return { scripts: [...scripts], styles: [...styles], styleAttributes: [...styleAttributes] };
}

function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
