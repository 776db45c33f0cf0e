import fastify from 'fastify';
import { expect, test } from 'vitest';
import { readSettings } from '@/lib/settings/read-settings';

/** The visitor's address as Fastify finds it. */
async function findVisitor(TRUST_PROXY: string, remoteAddress: string, forwarded: string) {
  const { trustProxy } = readSettings({ TRUST_PROXY });
  const app = fastify({ trustProxy });
  app.get('/', (request) => request.ip);
  const answer = await app.inject({ url: '/', remoteAddress, headers: { 'x-forwarded-for': forwarded } });
  return answer.body;
}

test.each([
  ['', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['', '::1', '203.0.113.7', '203.0.113.7'],
  ['', '172.17.0.1', '203.0.113.7', '172.17.0.1'],
  ['172.17.0.0/16', '172.17.0.1', '203.0.113.7', '203.0.113.7'],
  ['172.17.0.0/16', '127.0.0.1', '203.0.113.7', '127.0.0.1'],
  ['loopback,198.51.100.0/24', '127.0.0.1', '203.0.113.7, 198.51.100.9', '203.0.113.7'],
  ['loopback', '127.0.0.1', '203.0.113.7, 198.51.100.9', '198.51.100.9'],
  ['uniquelocal', 'fd00::1', '2001:db8::7', '2001:db8::7'],
  ['linklocal', 'fe80::1', '2001:db8::7', '2001:db8::7'],
  ['2001:db8:1::/48', '2001:db8:1::9', '203.0.113.7', '203.0.113.7'],
  ['10.0.0.1', '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['1', '192.0.2.1', '203.0.113.7, 198.51.100.9', '198.51.100.9'],
  ['2', '192.0.2.1', '203.0.113.7, 198.51.100.9', '203.0.113.7'],
])(
  'with TRUST_PROXY=%j a request from %s for %s comes from %s',
  async (proxies, remote, forwarded, visitor) => {
    expect(await findVisitor(proxies, remote, forwarded)).toBe(visitor);
  },
);

const expected =
  'expected addresses, ranges like 10.0.0.0/8 or 2001:db8::/32, the words loopback, linklocal, uniquelocal, or a number of proxies from 1 to 10 alone, received';
test.each([
  ['0', ['0']],
  ['11', ['11']],
  ['-1', ['-1']],
  ['1.5', ['1.5']],
  ['true', ['true']],
  ['*', ['*']],
  ['loopback,', ['']],
  ['loopback,2', ['2']],
  ['10.0.0', ['10.0.0']],
  ['0x7f000001', ['0x7f000001']],
  ['010.0.0.1', ['010.0.0.1']],
  ['10.0.0.256', ['10.0.0.256']],
  ['10.0.0.0/8/8', ['10.0.0.0/8/8']],
  ['fe80::1%eth0', ['fe80::1%eth0']],
  ['cdn.example', ['cdn.example']],
  ['everyone, loopback, 10.0.0.0/8, cdn', ['everyone', 'cdn']],
])('TRUST_PROXY=%j is refused, and each bad entry is named', (TRUST_PROXY, bad) => {
  const faults = bad.map((entry) => `  TRUST_PROXY: ${expected} "${entry}"`).join('\n');
  expect(() => readSettings({ TRUST_PROXY })).toThrow(`The settings are wrong\n${faults}\nFix:`);
});

test.each([
  ['10.0.0.0/33', 32],
  ['10.0.0.0/0', 32],
  ['10.0.0.0/', 32],
  ['10.0.0.0/255.0.0.0', 32],
  ['10.0.0.0/08', 32],
  ['2001:db8::/129', 128],
  ['::/0', 128],
])('TRUST_PROXY=%s has a prefix that is no prefix', (TRUST_PROXY, bits) => {
  expect(() => readSettings({ TRUST_PROXY })).toThrow(
    `TRUST_PROXY: expected a prefix from 1 to ${bits} after the slash, received "${TRUST_PROXY}"`,
  );
});
