import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Sources that a page's policy allows for what stands inline in it. */
export type InlineHashes = { scripts: string[]; styles: string[] };

/**
 * Headers of every response.
 *
 * @param siteUrl  the site's own address: transport security is asked for only where it has any
 * @param inline   hashes of the page's inline scripts and styles; nothing else inline may run
 */
export function securityHeaders(siteUrl: string, inline: InlineHashes = { scripts: [], styles: [] }) {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...inline.scripts],
    'style-src': ["'self'", ...inline.styles],
    'img-src': ["'self'", 'data:'],
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
  if (siteUrl.startsWith('https:'))
    headers['Strict-Transport-Security'] = 'max-age=31536000; includeSubDomains';
  return headers;
}

/** Hashes of everything inline in a page, as a Content-Security-Policy names them. */
export function hashInline(html: string): InlineHashes {
  const hashes: InlineHashes = { scripts: [], styles: [] };
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const isData = node.attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json');
      const hasSource = node.attrs.some(({ name }) => name === 'src');
      if (node.tagName === 'style') hashes.styles.push(sourceOf(text));
      else if (node.tagName === 'script' && !hasSource && !isData) hashes.scripts.push(sourceOf(text));
      else visit(node);
    }
  };
  visit(parse(html));
  return hashes;
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
