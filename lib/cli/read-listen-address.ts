import { hostname } from 'node:os';
import { z } from 'zod';
import type { Address } from '@/lib/server/start-server';
import { parseAs } from './command-line';

const portSchema = z.coerce
  .number('a whole number from 0 to 65535')
  .int('a whole number from 0 to 65535')
  .min(0, 'a whole number from 0 to 65535')
  .max(65535, 'a whole number from 0 to 65535');

/** Reads the address to listen on from `PORT` and `HOSTNAME`. Throws a UsageError for an invalid port. */
export function readListenAddress({ PORT, HOSTNAME }: Record<string, string | undefined>): Address {
  const port = parseAs('PORT', portSchema)(PORT || '3000');
  // Shells and containers set HOSTNAME to the machine's name; that is no wish to listen on one address only.
  return { port, hostname: !HOSTNAME || HOSTNAME === hostname() ? '0.0.0.0' : HOSTNAME };
}
