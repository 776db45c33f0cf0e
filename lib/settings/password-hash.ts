import { z } from 'zod';

/** The cost of scrypt, and its salt and key, as a hash holds them. */
export type PasswordHash = { N: number; r: number; p: number; salt: Buffer; key: Buffer };

/**
 * The hash of a password: `scrypt:15:8:3:<salt>:<key>`. It has no dollar signs, which a shell that reads an environment file
 * would expand.
 */
export const passwordHash = z
  .string()
  .refine(
    (hash) => parsePasswordHash(hash) !== undefined,
    'scrypt:15:8:3:<salt>:<key>, as npm run comments -- hash-password prints it',
  );

/** Parses a hash. @returns undefined for anything that `hash-password` would not have printed */
export function parsePasswordHash(hash: string): PasswordHash | undefined {
  const [, log = '', r = '', p = '', salt = '', key = ''] =
    /^scrypt:(\d\d):(\d{1,2}):(\d{1,2}):([\w-]{22}):([\w-]{43})$/.exec(hash) ?? [];
  const N = 2 ** Number(log);
  // We never create a hash with a lower cost, and with a higher cost each guess could stall the server.
  if (!key || N < 2 ** 14 || N > 2 ** 17 || Number(r) !== 8 || Number(p) < 1 || Number(p) > 10)
    return undefined;
  return {
    N,
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}
