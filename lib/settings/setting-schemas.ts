import { isIPv6 } from 'node:net';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Listens on every address of the machine. */
export const allAddresses = '0.0.0.0';

const wholePort = 'a whole number from 0 to 65535';
/** A port, or 0 for any free one. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/, wholePort)
  .transform(Number)
  .refine((value) => value <= 65_535, wholePort);

/**
 * An address to listen on. Shells and containers set HOSTNAME to the machine's name: that is no wish to listen on one address
 * only.
 */
export const listenAddress = z
  .string()
  .transform((name) => (name === hostname() ? allAddresses : name))
  .refine(
    (name) => /^[^\s/\\@?#[\]:]+$/.test(name) || isIPv6(name),
    'an address or a name of this machine, without a port, like 127.0.0.1 or ::1',
  );

/** The address of a server, with a name and a password that its client can decode. */
export function serverAddress(start: RegExp, example: string) {
  const isDecodable = (url: string) => {
    try {
      return decodeURIComponent(url) !== '';
    } catch {
      return false;
    }
  };
  return z
    .url({ error: `an address like ${example}`, abort: true })
    .regex(start, { error: `an address like ${example}`, abort: true })
    .refine(isDecodable, `an address like ${example}, with %25 for a % in the password`);
}

/** A file or folder, relative to where the command runs. */
export const path = z.string();
/** How many there may be. */
export const limit = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'a whole number above 0')
  .transform(Number);
/** An address for `From:`, with or without a name. It cannot bring another header. */
export const sender = z
  .string()
  .regex(
    /^(?:[^<>\r\n]{0,100}<[^@<>\s]+@[^@<>\s]+>|[^@<>\s]+@[^@<>\s]+)$/,
    'a sender like KajPath <comments@your.domain>',
  );
