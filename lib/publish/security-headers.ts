import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Sources that a page's policy allows for what stands inline in it. */
export type InlineHashes = {
  scripts: string[];
  styles: string[];
  styleAttributes?: string[];
  /** Whether the page has places for advertisements. */
  hasAds?: boolean;
};

/**
 * What a network for advertisements needs beside 'strict-dynamic', with which the scripts that the page names by hash may load
 * others: it changes its hosts as it likes, so that no list of them holds. Google would have 'unsafe-eval' too, for
 * advertisements that are drawn in the page itself; those stay out, the others come in frames.
 *
 * @see https://support.google.com/adsense/answer/16283098
 */
const adSources = { 'connect-src': ["'self'", 'https:'], 'frame-src': ['https:'] };

/**
 * Headers of every response.
 *
 * @param siteUrl  the site's own address: transport security is asked for only where it has any
 * @param inline   hashes of the page's inline scripts and styles; nothing else inline may run
 */
export function securityHeaders(siteUrl: string, inline: InlineHashes = { scripts: [], styles: [] }) {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...inline.scripts, ...(inline.hasAds ? ["'strict-dynamic'"] : [])],
    'style-src': ["'self'", ...inline.styles],
    // Of an aligned column in Markdown, for one. The keyword lets hashes count for attributes, and nothing else.
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
  };
  // Of this host alone: what else the domain serves is not for this site to decide.
  if (siteUrl.startsWith('https:')) headers['Strict-Transport-Security'] = 'max-age=31536000';
  return headers;
}

/** Hashes of everything inline in a page, as a Content-Security-Policy names them. */
export function hashInline(html: string): Required<Omit<InlineHashes, 'hasAds'>> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const styleAttributes = new Set<string>();
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const isData = /^application\/(?:ld\+)?json$/.test(attributes.get('type') ?? '');
      if (node.tagName === 'style') styles.add(sourceOf(text));
      if (node.tagName === 'script' && !attributes.has('src') && !isData) scripts.add(sourceOf(text));
      const style = attributes.get('style');
      if (style) styleAttributes.add(sourceOf(style));
      visit('content' in node ? node.content : node);
    }
  };
  // Without script, <noscript> may hold a style.
  visit(parse(html, { scriptingEnabled: false }));
  return { scripts: [...scripts], styles: [...styles], styleAttributes: [...styleAttributes] };
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
