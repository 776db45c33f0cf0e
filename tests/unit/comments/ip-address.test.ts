import { expect, test } from 'vitest';
import { hashIpAddress } from '@/lib/comments/hash-ip-address';
import { networkOf, parseIpAddress } from '@/lib/comments/parse-ip-address';
import { withComments } from './open-comments';
import { noon } from './samples';

test.each([
  '203.0.113.7',
  ' 203.0.113.7 ',
  '203.0.113.7:51234',
  '::ffff:203.0.113.7',
  '::FFFF:cb00:7107',
  '[::ffff:203.0.113.7]',
  '[::ffff:203.0.113.7]:51234',
  '64:ff9b::203.0.113.7',
])('%j is the address 203.0.113.7', (text) => expect(parseIpAddress(text)).toBe('203.0.113.7'));

test.each([
  '2001:db8::1',
  '2001:DB8:0:0::1',
  '[2001:db8::1]',
  '[2001:db8::1]:443',
  '2001:db8::1%eth0',
  '[2001:db8::1%25eth0]:443',
])('%j is the address 2001:db8::1', (text) => expect(parseIpAddress(text)).toBe('2001:db8::1'));

test.each([
  '',
  'unknown',
  '_hidden',
  'localhost',
  '203.0.113',
  '0313.0.0.1',
  '0xcb.0.0.1',
  '3405803783',
  '203.0.113.7:',
  '203.0.113.7:http',
  '203.0.113.256',
  '2001:db8::1::',
  '[203.0.113.7',
  '"[2001:db8::1]"',
  '203.0.113.7, 198.51.100.1',
])('%j is not an address', (text) => {
  expect(parseIpAddress(text)).toBeUndefined();
  expect(networkOf(text)).toBeUndefined();
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8::1', '2001:db8/56'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1/56'],
  ['2001:db8:1:2ff::1', '2001:db8:1:200/56'],
  ['2001:db8:1:300::1', '2001:db8:1:300/56'],
  ['fe80::1%eth0', 'fe80/56'],
  ['::1', '0/56'],
])('the household of %s is %s', (ip, network) => expect(networkOf(ip)).toBe(network));

test('a household that changes its /64 or its notation keeps its hash; what is no address has none', () =>
  withComments({}, async (comments) => {
    const hashOf = (ip: string) => hashIpAddress(ip, noon, comments);
    const home = await hashOf('2001:db8:1:200::1');
    for (const ip of ['2001:db8:1:201::9', '[2001:db8:1:2ff::1]:443', '2001:DB8:1:2AB::%wlan0'])
      expect(await hashOf(ip), ip).toBe(home);
    expect(await hashOf('2001:db8:1:300::1')).not.toBe(home);
    expect(await hashOf('198.51.100.1:4711')).toBe(await hashOf('::ffff:198.51.100.1'));
    expect(await hashOf('not an address')).toBeNull();
  }));
