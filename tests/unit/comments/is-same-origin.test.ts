import { expect, test } from 'vitest';
import { isSameOrigin } from '@/lib/comments/is-same-origin';

const host = '127.0.0.1:3000';
const site = { host, siteHosts: ['kajpath.example'] };

test.each([
  [
    'a browser says so, whatever a proxy made of Host',
    { 'sec-fetch-site': 'same-origin', origin: 'https://public.example' },
    true,
  ],
  [
    'a browser says that it is another site',
    { 'sec-fetch-site': 'cross-site', origin: `http://${host}` },
    false,
  ],
  ['a browser says that it is another host of the domain', { 'sec-fetch-site': 'same-site' }, false],
  ['the address was typed', { 'sec-fetch-site': 'none' }, false],
  ['Origin is the host of the request', { origin: `http://${host}` }, true],
  ['Origin is the host of SITE_URL', { origin: 'https://kajpath.example' }, true],
  ['Origin is the host with the usual port', { origin: 'https://kajpath.example:443' }, true],
  ['Origin is another port', { origin: 'https://kajpath.example:8443' }, false],
  ['Origin is a part of the host', { origin: 'https://evil-kajpath.example' }, false],
  ['Origin is null', { origin: 'null' }, false],
  ['only Referer is sent', { referer: 'https://kajpath.example/bn/a?b#c' }, true],
  ['Referer is another site', { referer: 'https://evil.example/kajpath.example' }, false],
  ['nothing is sent', {}, true],
])('%s: %j', (_, headers, expected) => {
  expect(isSameOrigin({ ...site, ...headers })).toBe(expected);
});
