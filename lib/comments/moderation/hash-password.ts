import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scrypt);

type Cost = { N: number; r: number; p: number };

/**
 * What one guess costs: 32 MB and some 150 ms of a small server.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
const cost: Cost = { N: 2 ** 15, r: 8, p: 3 };
const keyLength = 32;

/** Shortest password that may be hashed: it stands alone before everything that was written. */
export const shortestPassword = 12;

/**
 * The hash of a password for the environment: `scrypt:15:8:3:<salt>:<key>`. It holds no dollar sign, which a shell that reads an
 * environment file would take for a variable.
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

/** Whether a password is the one that was hashed; takes the same time for every wrong one. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { salt, key, ...cost } = parsePasswordHash(hash);
  return timingSafeEqual(await deriveKey(password, salt, cost), key);
}

/** @throws when the text is no hash of {@link hashPassword}; the message does not repeat it */
export function parsePasswordHash(hash: string): Cost & { salt: Buffer; key: Buffer } {
  const [, log = '', r = '', p = '', salt = '', key = ''] =
    /^scrypt:(\d\d):(\d{1,2}):(\d{1,2}):([\w-]{22}):([\w-]{43})$/.exec(hash) ?? [];
  const N = 2 ** Number(log);
  // Of a weaker cost the hash was not made here; a higher one would let each guess stop the server.
  if (!key || N < 2 ** 14 || N > 2 ** 17 || Number(r) !== 8 || Number(p) < 1 || Number(p) > 10) {
    throw new Error(
      'MODERATOR_PASSWORD_HASH: expected scrypt:15:8:3:<salt>:<key>, received something else\nFix: npm run comments -- hash-password makes one',
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

/** Passwords that look alike are alike, whichever keyboard has composed their letters. */
function deriveKey(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return derive(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem: 256 * N * r });
}
