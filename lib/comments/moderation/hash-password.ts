import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scrypt);

type Cost = { N: number; r: number; p: number };

/**
 * The cost of one guess: 32 MB, and about 150 ms on a small server.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
const cost: Cost = { N: 2 ** 15, r: 8, p: 3 };
const keyLength = 32;

/** Shortest password that may be hashed: it is the only protection of the moderation pages. */
const shortestPassword = 12;

/**
 * Hashes a password for the environment: `scrypt:15:8:3:<salt>:<key>`. Without dollar signs, which a shell that reads an
 * environment file would expand.
 *
 * @throws RangeError when the password is shorter than {@link shortestPassword}
 */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < shortestPassword)
    throw new RangeError(
      `the password: expected at least ${shortestPassword} characters, received ${password.length}`,
    );
  const salt = randomBytes(16);
  const key = await deriveKey(password, salt, cost);
  const parts = [Math.log2(cost.N), cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')];
  return ['scrypt', ...parts].join(':');
}

/** Whether a password matches the hash, compared in constant time. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { salt, key, ...cost } = parsePasswordHash(hash);
  return timingSafeEqual(await deriveKey(password, salt, cost), key);
}

/** @throws when the text is not a hash from {@link hashPassword}; the message does not repeat the text */
export function parsePasswordHash(hash: string): Cost & { salt: Buffer; key: Buffer } {
  const [, log = '', r = '', p = '', salt = '', key = ''] =
    /^scrypt:(\d\d):(\d{1,2}):(\d{1,2}):([\w-]{22}):([\w-]{43})$/.exec(hash) ?? [];
  const N = 2 ** Number(log);
  // We never create a hash with a lower cost, and with a higher cost each guess could stall the server.
  if (!key || N < 2 ** 14 || N > 2 ** 17 || Number(r) !== 8 || Number(p) < 1 || Number(p) > 10) {
    throw new Error(
      'MODERATOR_PASSWORD_HASH: expected scrypt:15:8:3:<salt>:<key>, received something else\nFix: create one with npm run comments -- hash-password',
    );
  }
  return {
    N,
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

/** Normalises first, so that keyboards which compose letters differently give the same key. */
function deriveKey(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return derive(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem: 256 * N * r });
}
