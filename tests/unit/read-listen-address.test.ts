import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { readListenAddress } from '@/lib/cli/read-listen-address';

test.each([
  ['nothing', {}, { port: 3000, hostname: '0.0.0.0' }],
  ['an empty PORT and HOSTNAME', { PORT: '', HOSTNAME: '' }, { port: 3000, hostname: '0.0.0.0' }],
  ['port 0', { PORT: '0' }, { port: 0, hostname: '0.0.0.0' }],
  ['an address', { PORT: '65535', HOSTNAME: '127.0.0.1' }, { port: 65535, hostname: '127.0.0.1' }],
  ['the name of the machine', { HOSTNAME: hostname() }, { port: 3000, hostname: '0.0.0.0' }],
])('%s says where to listen', (_, environment, address) => {
  expect(readListenAddress(environment)).toEqual(address);
});

test.each(['abc', '-1', '70000', '1.5'])('PORT=%s is refused with what was expected', (PORT) => {
  expect(() => readListenAddress({ PORT })).toThrow(
    `PORT: expected a whole number from 0 to 65535, received "${PORT}"`,
  );
});
