import { expect, test } from 'vitest';
import type { ExportedFile } from '@/lib/server/export/exported-file';
import {
  formatHostHeaders,
  listHeaderFaults,
  listHeaderRules,
} from '@/lib/server/export/format-host-headers';

/*
 * The file `_headers`, read as Cloudflare Pages and Netlify describe it: every rule that fits gives its headers, values of the same header
 * are joined with a comma, `:name` is one part of an address and `*` anything.
 */

const safe = { 'X-Content-Type-Options': 'nosniff' };
const page = { ...safe, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public, max-age=0' };
const policy = (hash: string) => `default-src 'self'; style-src 'self' 'sha256-${hash}'; object-src 'none'`;

function file(path: string, headers: Record<string, string>, name = path.slice(1)): ExportedFile {
  return { path, name, status: 200, headers };
}

const files = [
  file('/bn', { ...page, 'Content-Security-Policy': policy('home') }, 'bn.html'),
  file('/en', { ...page, 'Content-Security-Policy': policy('home') }, 'en.html'),
  file('/bn/topics/money', { ...page, 'Content-Security-Policy': policy('a') }, 'bn/topics/money.html'),
  file('/bn/topics/money/2', { ...page, 'Content-Security-Policy': policy('b') }, 'bn/topics/money/2.html'),
  file('/bn/feed.xml', { ...safe, 'Content-Type': 'application/atom+xml; charset=utf-8' }),
  file('/assets/a.1f.js', { ...safe, 'Content-Type': 'text/javascript', 'Cache-Control': 'immutable' }),
  file('/assets/index.json', { ...safe, 'Content-Type': 'application/json', 'Cache-Control': 'max-age=300' }),
  file('/og/bn/a.png', { ...safe, 'Content-Type': 'image/png', 'Cache-Control': 'immutable' }),
  file('/og/bn.png', { ...safe, 'Content-Type': 'image/png', 'Cache-Control': 'immutable' }),
];

/** What a host sends for an address. */
function readHeaders(text: string, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const block of text.split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n');
    const expression = pattern.replace(/[.+]/g, '\\$&').replace(/:\w+/g, '[^/]+').replaceAll('*', '.*');
    if (!new RegExp(`^${expression}$`).test(path)) continue;
    for (const line of lines.filter((line) => line.trim())) {
      const [name = '', ...value] = line.trim().split(': ');
      sent[name] = [...(sent[name] ? [sent[name]] : []), value.join(': ')].join(', ');
    }
  }
  return sent;
}

const text = formatHostHeaders(listHeaderRules(files));

test.each(files.map((entry) => [entry.path, entry] as const))(
  '%s has its headers, each once',
  (path, entry) => {
    const { 'Content-Security-Policy': sent, ...others } = readHeaders(text, path);
    const { 'Content-Security-Policy': wanted, 'Content-Type': type, ...headers } = entry.headers;
    // Hosts know the types of endings; that of a feed is not the one of .xml.
    expect(others).toEqual(path.endsWith('.xml') ? { ...headers, 'Content-Type': type } : headers);
    const sourcesOf = (value = '') => value.split(/[; ]+/).filter(Boolean);
    expect(sourcesOf(sent)).toEqual(expect.arrayContaining(sourcesOf(wanted)));
  },
);

test('pages of a family share a policy, which allows what is inline in each, and nothing of others', () => {
  const { 'Content-Security-Policy': sent = '' } = readHeaders(text, '/en/topics/money/7');
  expect(sent).toBe("default-src 'self'; style-src 'self' 'sha256-a' 'sha256-b'; object-src 'none'");
  expect(readHeaders(text, '/en')['Content-Security-Policy']).toBe(policy('home'));
});

test('what Cloudflare Pages would not read is said', () => {
  expect(listHeaderFaults(listHeaderRules(files))).toEqual([]);
  const many = Array.from({ length: 120 }, (_, index) =>
    file(`/bn/article-${index}`, { ...page, 'Content-Security-Policy': policy(String(index)) }),
  );
  expect(listHeaderFaults(listHeaderRules(many))).toEqual([expect.stringMatching(/^_headers has 121 rules/)]);
  const long = Array.from({ length: 80 }, (_, index) =>
    file(`/bn/decide/${index}`, {
      ...page,
      'Content-Security-Policy': policy(String(index).padEnd(44, 'x')),
    }),
  );
  expect(listHeaderFaults(listHeaderRules(long))).toEqual([
    expect.stringContaining('_headers: the line for /:lang/decide/* is longer than'),
  ]);
});
