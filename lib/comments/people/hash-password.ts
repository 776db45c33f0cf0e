import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type PasswordHash, parsePasswordHash } from '@/lib/settings/password-hash';

const derive = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scrypt);

type Cost = Pick<PasswordHash, 'N' | 'r' | 'p'>;

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
  const parsed = parsePasswordHash(hash);
  if (!parsed) return false;
  const { salt, key, ...cost } = parsed;
  return timingSafeEqual(await deriveKey(password, salt, cost), key);
}

/** Normalises first, so that keyboards which compose letters differently give the same key. */
function deriveKey(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return derive(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem: 256 * N * r });
}
