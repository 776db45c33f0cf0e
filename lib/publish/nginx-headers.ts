import { pictureAddress } from '@/lib/discovery/share/picture-address';
import type { DocumentManifest } from './manifest';
import { securityHeaders } from './security-headers';

/**
 * The nginx configuration of the documents: maps for the http context, used by deploy/nginx/kajpath.conf.
 *
 * Headers are looked up by file, because `$uri` is a file once nginx has found one. A security header without a value for a
 * file falls back to that of the whole site, so errors and redirects have it too.
 */
export function nginxHeaders(manifest: DocumentManifest): string {
  const documents = Object.entries(manifest.documents);
  const pages = documents.filter(([, { status }]) => status === 200);
  const missing = documents.filter(([, { status }]) => status === 404);
  // As patterns, because nginx ignores case in plain keys. Slugs hold no characters that are special in patterns.
  const moved = Object.entries(manifest.redirects).map(([path, target]): Row => [`~^${path}$`, target]);
  const site = securityHeaders(manifest.siteUrl);
  const headers = {
    content_type: 'Content-Type',
    cache_control: 'Cache-Control',
    content_security_policy: 'Content-Security-Policy',
    content_type_options: 'X-Content-Type-Options',
    referrer_policy: 'Referrer-Policy',
    permissions_policy: 'Permissions-Policy',
    opener_policy: 'Cross-Origin-Opener-Policy',
    resource_policy: 'Cross-Origin-Resource-Policy',
    strict_transport_security: 'Strict-Transport-Security',
  };
  const fileMaps = Object.entries(headers).map(([variable, name]) => {
    const fallback = site[name] ?? '';
    const own = documents.filter(([, entry]) => (entry.headers[name] ?? '') !== fallback);
    const rows = own.map(([, { file, headers }]): Row => [`/${file}`, headers[name] ?? '']);
    return formatMap(variable, fallback, rows);
  });
  return [
    '# Written by the build. For the http context of nginx; see deploy/README.md.',
    '# From the path of a document to the name of its file: what has none here is never sent.',
    formatMap(
      'suffix',
      // No file name ends with /-, so this never exists.
      '/-',
      pages.map(([path, { file }]) => [path, suffixOf(path, file)]),
    ),
    '# Everything else: what has moved, what Node.js answers at run time, or the 404 page in the language of the address.',
    formatMap('otherwise', '@missing', [
      ...moved.map(([pattern]): Row => [pattern, '@moved']),
      // Addresses that pictures had earlier; those of today are documents.
      [`~${pictureAddress.source}`, '@node'],
      ...Object.keys(manifest.searchPages).map((path): Row => [`~^${path}$`, '@node']),
      ...manifest.dynamic.map((pattern): Row => [`~${pattern}`, '@node']),
      // Perhaps a known address in the wrong case.
      ['~[A-Z]', '@node'],
    ]),
    formatMap('moved', '', moved),
    formatMap(
      'missing',
      '/404.html',
      missing
        .filter(([path]) => path !== '/404')
        .map(([path, { file }]) => [`~^${path.replace(/404$/, '')}`, `/${file}`]),
    ),
    '# Headers by file.',
    ...fileMaps,
  ].join('\n');
}

type Row = [key: string, value: string];

function formatMap(variable: string, fallback: string, rows: Row[]): string {
  const unwritable = rows.find(([, value]) => value.includes('$'));
  // A dollar sign begins a variable in a value, and cannot be escaped.
  if (unwritable)
    throw new Error(`${unwritable[0]}: nginx cannot represent the dollar sign in ${unwritable[1]}`);
  const lines = [['default', quote(fallback)], ...rows.map(([key, value]) => [quote(key), quote(value)])];
  return `map $uri $kajpath_${variable} {\n${lines.map((line) => `  ${line.join(' ')};\n`).join('')}}`;
}

/** What follows the path in the file's name: '.html' for a page, '' for other files. */
function suffixOf(path: string, file: string): string {
  if (!`/${file}`.startsWith(path)) {
    throw new Error(`${path}: expected a file whose name begins with the path, received ${file}`);
  }
  return file.slice(path.length - 1);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
