import { expect, test } from 'vitest';
import type { DocumentEntry, DocumentManifest } from '@/lib/publish/manifest';
import { nginxHeaders } from '@/lib/publish/nginx-headers';
import { securityHeaders } from '@/lib/publish/security-headers';

const siteUrl = 'https://kajpath.example';

function entry(file: string, headers: Record<string, string> = {}, status = 200): DocumentEntry {
  const type = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public' };
  return { file, status, hash: 'x', headers: { ...type, ...securityHeaders(siteUrl), ...headers } };
}

const manifest: DocumentManifest = {
  content: { day: '2026-11-30', hash: 'a' },
  siteUrl,
  documents: {
    '/bn': entry('bn.html', { 'Content-Security-Policy': "default-src 'none'" }),
    '/sitemap.xml': entry('sitemap.xml', { 'Content-Type': 'application/xml' }),
    '/404': entry('404.html', {}, 404),
    '/bn/404': entry('bn/404.html', {}, 404),
  },
  searchPages: { '/bn/search': { lang: 'bn', file: 'bn-search.template', headers: {} } },
  redirects: { '/bn/old': '/bn/new' },
  pictures: {},
  dynamic: ['^\\/api/"(?:/|$)'],
  dynamicPages: [],
};

/** The lines of one map. */
function mapOf(text: string, variable: string): string[] {
  const [, rows = ''] = text.split(`map $uri $kajpath_${variable} {\n`);
  return rows
    .slice(0, rows.indexOf('}\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

test('nginx finds only documents with status 200 by their path', () => {
  expect(mapOf(nginxHeaders(manifest), 'suffix')).toEqual([
    'default "/-";',
    '"/bn" ".html";',
    '"/sitemap.xml" "";',
  ]);
});

test('every language has its 404 page; other paths get the one without a language', () => {
  expect(mapOf(nginxHeaders(manifest), 'missing')).toEqual([
    'default "/404.html";',
    '"~^/bn/" "/bn/404.html";',
  ]);
});

test('search pages and earlier addresses of pictures go to Node.js, and patterns keep their backslashes and quotes', () => {
  expect(mapOf(nginxHeaders(manifest), 'otherwise')).toEqual([
    'default "@missing";',
    '"~^/bn/old$" "@moved";',
    '"~^\\\\/og(\\\\/[^.]+)\\\\.\\\\w+\\\\.png$" "@node";',
    '"~^/bn/search$" "@node";',
    '"~^\\\\/api/\\"(?:/|$)" "@node";',
    '"~[A-Z]" "@node";',
  ]);
});

test('moved pages redirect to their current path', () => {
  expect(mapOf(nginxHeaders(manifest), 'moved')).toEqual(['default "";', '"~^/bn/old$" "/bn/new";']);
});

test('a header that differs from the whole site is listed by file', () => {
  const [site, ...own] = mapOf(nginxHeaders(manifest), 'content_security_policy');
  expect(site).toBe(`default "${securityHeaders(siteUrl)['Content-Security-Policy']}";`);
  expect(own).toEqual([`"/bn.html" "default-src 'none'";`]);
});

test('HSTS is sent for https only', () => {
  const plain = 'http://localhost';
  const documents = { '/bn': { ...entry('bn.html'), headers: securityHeaders(plain) } };
  expect(
    mapOf(
      nginxHeaders({
        content: { day: '2026-11-30', hash: 'a' },
        siteUrl: plain,
        documents,
        searchPages: {},
        redirects: {},
        pictures: {},
        dynamic: [],
        dynamicPages: [],
      }),
      'strict_transport_security',
    ),
  ).toEqual(['default "";']);
  expect(mapOf(nginxHeaders(manifest), 'strict_transport_security')[0]).toContain('max-age=');
});

test('a value that nginx cannot represent or a file that it would not find fails the build', () => {
  const priced = { '/bn': entry('bn.html', { 'Cache-Control': '$5' }) };
  expect(() => nginxHeaders({ ...manifest, documents: priced })).toThrow('dollar sign');
  const elsewhere = { '/bn': entry('pages/bn.html') };
  expect(() => nginxHeaders({ ...manifest, documents: elsewhere })).toThrow('begins with the path');
});
