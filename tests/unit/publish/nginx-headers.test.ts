import { expect, test } from 'vitest';
import type { DocumentEntry } from '@/lib/publish/manifest';
import { nginxHeaders } from '@/lib/publish/nginx-headers';
import { securityHeaders } from '@/lib/publish/security-headers';
import { sampleManifest } from './sample-manifest';

const siteUrl = 'https://kajpath.example';

function entry(file: string, headers: Record<string, string> = {}, status = 200): DocumentEntry {
  const type = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public' };
  return { file, status, hash: 'x', headers: { ...type, ...securityHeaders(siteUrl), ...headers } };
}

const manifest = sampleManifest({
  siteUrl,
  documents: {
    '/bn': entry('ab/abc.html', { 'Content-Security-Policy': "default-src 'none'" }),
    '/sitemap.xml': entry('cd/cde.xml', { 'Content-Type': 'application/xml' }),
    '/404': entry('ef/efg.html', {}, 404),
    '/bn/404': entry('ef/efh.html', {}, 404),
  },
  searchPages: { '/bn/search': { lang: 'bn', file: 'gh/ghi.html', headers: {} } },
  redirects: { '/bn/old': '/bn/new' },
  dynamic: ['^\\/api/"(?:/|$)'],
});

/** The lines of one map. */
function mapOf(text: string, variable: string): string[] {
  const [, rows = ''] = text.split(`map $uri $kajpath_${variable} {\n`);
  return rows
    .slice(0, rows.indexOf('}\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

test('nginx finds only documents with status 200 by their path, in the case that it has', () => {
  const documents = { ...manifest.documents, '/assets/searchBox.1a.js': entry('ij/ijk.js') };
  const text = nginxHeaders({ ...manifest, documents });
  expect(mapOf(text, 'plain_file')).toEqual([
    'default "/-";',
    '"/bn" "/files/ab/abc.html";',
    '"/sitemap.xml" "/files/cd/cde.xml";',
  ]);
  // Plain keys fit in any case.
  expect(mapOf(text, 'file')).toEqual([
    'default "$kajpath_plain_file";',
    '"~^/assets/searchBox\\\\.1a\\\\.js$" "/files/ij/ijk.js";',
    '"~[A-Z]" "/-";',
  ]);
});

test('every language has its 404 page; other paths get the one without a language', () => {
  expect(mapOf(nginxHeaders(manifest), 'missing')).toEqual([
    'default "/files/ef/efg.html";',
    '"~^/bn/" "/files/ef/efh.html";',
  ]);
});

test('documents with the same content share a file, which has one row of headers', () => {
  const headers = { 'Cache-Control': 'no-store' };
  const documents = { '/bn': entry('ab/abc.html', headers), '/en': entry('ab/abc.html', headers) };
  const text = nginxHeaders({ ...manifest, documents });
  expect(mapOf(text, 'plain_file').slice(1)).toEqual([
    '"/bn" "/files/ab/abc.html";',
    '"/en" "/files/ab/abc.html";',
  ]);
  expect(mapOf(text, 'cache_control').slice(1)).toEqual(['"/files/ab/abc.html" "no-store";']);
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
  expect(own).toEqual([`"/files/ab/abc.html" "default-src 'none'";`]);
});

test('HSTS is sent for https only', () => {
  const plain = 'http://localhost';
  const documents = { '/bn': { ...entry('ab/abc.html'), headers: securityHeaders(plain) } };
  const text = nginxHeaders(sampleManifest({ siteUrl: plain, documents }));
  expect(mapOf(text, 'strict_transport_security')).toEqual(['default "";']);
  expect(mapOf(nginxHeaders(manifest), 'strict_transport_security')[0]).toContain('max-age=');
});

test('a value that nginx cannot represent fails the publication', () => {
  const priced = { '/bn': entry('ab/abc.html', { 'Cache-Control': '$5' }) };
  expect(() => nginxHeaders({ ...manifest, documents: priced })).toThrow('dollar sign');
});
