import { escapePattern } from '@/lib/content/escape-pattern';
import { pictureAddress } from '@/lib/discovery/share/picture-address';
import type { DocumentManifest } from './manifest';
import { securityHeaders } from './security-headers';
import { missingPath } from './site-pages';
import { filesFolder } from './snapshot/site-folder';

/** No file has this name. */
const noFile = '/-';
const capital = /[A-Z]/;

/**
 * The nginx configuration of the documents: maps for the http context, used by deploy/nginx/kajpath.conf and export.conf.
 *
 * Headers are looked up by file, because `$uri` is a file once nginx has found one. A security header without a value for a
 * file falls back to that of the whole site, so errors and redirects have it too.
 *
 * @param folder  of the files, below the root of nginx
 */
export function nginxHeaders(
  manifest: Pick<DocumentManifest, 'documents' | 'redirects' | 'searchPages' | 'dynamic' | 'siteUrl'>,
  folder = `/${filesFolder}`,
): string {
  /** Address of a file, which nobody outside nginx can ask for. */
  const addressOf = (file: string) => `${folder}/${file}`;
  const documents = Object.entries(manifest.documents);
  const pages = documents.filter(([, { status }]) => status === 200);
  const plain = pages.filter(([path]) => !capital.test(path));
  const inCase = pages.filter(([path]) => capital.test(path));
  const toRow = ([path, { file }]: (typeof pages)[number]): Row => [path, addressOf(file)];
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
    const rows = own.map(([, { file, headers }]): Row => [addressOf(file), headers[name] ?? '']);
    return formatMap(variable, fallback, rows);
  });
  return [
    '# Written by npm run publish. For the http context of nginx; see deploy/README.md.',
    '# From the path of a document to its file: what has none here is never sent. nginx ignores case in plain keys.',
    formatMap('plain_file', noFile, plain.map(toRow)),
    formatMap('file', '$kajpath_plain_file', [
      ...inCase.map(toRow).map(([path, file]): Row => [`~^${escapePattern(path)}$`, file]),
      [`~${capital.source}`, noFile],
    ]),
    '# Everything else: what has moved, what Node.js answers at run time, or the 404 page in the language of the address.',
    formatMap('otherwise', '@missing', [
      ...moved.map(([pattern]): Row => [pattern, '@moved']),
      // Addresses that pictures had earlier; those of today are documents.
      [`~${pictureAddress.source}`, '@node'],
      ...Object.keys(manifest.searchPages).map((path): Row => [`~^${path}$`, '@node']),
      ...manifest.dynamic.map((pattern): Row => [`~${pattern}`, '@node']),
      // Perhaps a known address in the wrong case.
      [`~${capital.source}`, '@node'],
    ]),
    formatMap('moved', '', moved),
    formatMap(
      'missing',
      addressOf(manifest.documents[missingPath]?.file ?? ''),
      missing
        .filter(([path]) => path !== missingPath)
        .map(([path, { file }]) => [`~^${path.slice(0, -missingPath.length)}/`, addressOf(file)]),
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
  // Documents with the same content share a file; nginx refuses a key that comes twice.
  const once = new Map(rows);
  const lines = [
    ['default', quote(fallback)],
    ...[...once].map(([key, value]) => [quote(key), quote(value)]),
  ];
  return `map $uri $kajpath_${variable} {\n${lines.map((line) => `  ${line.join(' ')};\n`).join('')}}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
