import { expect, test } from 'vitest';
import type { CommentService } from '@/lib/comments/comment-service';
import { hashPassword, isPassword } from '@/lib/comments/people/hash-password';
import { logIn } from '@/lib/comments/people/log-in';
import { builtInModerator } from '@/lib/comments/people/person';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { parsePasswordHash } from '@/lib/settings/password-hash';

const password = 'সঠিক পাসওয়ার্ড horse';
const passwordHash = await hashPassword(password);
const keys = { secret: 'a'.repeat(64), passwordHash };
const now = Date.UTC(2026, 10, 25, 8);

test('a password matches its hash, and two hashes of it differ', async () => {
  expect(await isPassword(password, passwordHash)).toBe(true);
  expect(await hashPassword(password)).not.toBe(passwordHash);
  expect(passwordHash).not.toContain('$');
  expect(passwordHash).not.toContain(password);
});

test.each(['', 'x', `${password} `, password.toUpperCase(), passwordHash])(
  '%j is not the password',
  async (wrong) => {
    expect(await isPassword(wrong, passwordHash)).toBe(false);
  },
);

test('a password matches in any normalisation form', async () => {
  const composed = 'pässwört-ড়-long-enough';
  const hash = await hashPassword(composed.normalize('NFC'));
  expect(await isPassword(composed.normalize('NFD'), hash)).toBe(true);
});

test('a password of eleven characters is refused', async () => {
  await expect(hashPassword('12345678901')).rejects.toThrow(/at least 12 characters, received 11/);
});

test.each([
  'secret',
  'scrypt:15:8:3::',
  'scrypt:10:8:1:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'scrypt:20:8:1:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
])('%j is not a hash', (text) => {
  expect(parsePasswordHash(text)).toBeUndefined();
});

/** A store that counts attempts, has a salt, and forgets sessions. */
function countingService(): Pick<CommentService, 'store' | 'secret'> {
  const counts = new Map<string, number>();
  const countAttempts: CommentStore['countAttempts'] = async (attempts) =>
    attempts.map(({ key }) => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts.get(key) ?? 0;
    });
  const getDailySalt = async () => 'salt';
  const addSession = async () => {};
  return {
    store: { countAttempts, getDailySalt, addSession } as Partial<CommentStore> as CommentStore,
    secret: keys.secret,
  };
}

const attempt = (typed: string, ip = '203.0.113.7') => ({
  name: '',
  password: typed,
  ip,
  userAgent: '',
  now,
  passwordHash,
});

/** A password that is refused without hashing it, so that many attempts take no time. */
const overlong = 'x'.repeat(2_000);

test('the right password opens a session, a wrong one does not', async () => {
  const service = countingService();
  expect(await logIn(attempt('wrong'), service)).toEqual({ kind: 'wrong' });
  const login = await logIn(attempt(password), service);
  expect(login).toEqual({
    kind: 'in',
    person: builtInModerator,
    session: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test('after ten attempts even the right password is refused for the rest of a quarter of an hour, but not from another IP address', async () => {
  const service = countingService();
  for (let count = 0; count < 10; count += 1) await logIn(attempt(overlong), service);
  const late = { ...attempt(password), now: now + 60_000 };
  expect(await logIn(late, service)).toEqual({ kind: 'limited', retryAfter: 14 * 60 });
  expect((await logIn(attempt(password, '198.51.100.1'), service)).kind).toBe('in');
});

test('a thousand wrong passwords from a hundred addresses keep nobody else out', async () => {
  const service = countingService();
  for (let count = 0; count < 1_000; count += 1)
    await logIn(attempt(overlong, `198.51.100.${count % 100}`), service);
  expect((await logIn(attempt(password), service)).kind).toBe('in');
});

test('a household of IPv6 has ten attempts, and the network around it forty', async () => {
  const service = countingService();
  const kinds = new Map<string, number>();
  for (let count = 0; count < 60; count += 1) {
    const { kind } = await logIn(attempt(overlong, `2001:db8:1:${count.toString(16)}::1`), service);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  expect(Object.fromEntries(kinds)).toEqual({ wrong: 10, limited: 50 });
  for (let house = 1; house <= 40; house += 1) {
    const { kind } = await logIn(attempt(overlong, `2001:db8:2:${house.toString(16)}00::1`), service);
    expect([house, kind]).toEqual([house, 'wrong']);
  }
  expect((await logIn(attempt(password, '2001:db8:2:ff00::1'), service)).kind).toBe('limited');
  expect((await logIn(attempt(password, '2001:db8:3:ff00::1'), service)).kind).toBe('in');
});

test('while addresses that failed wait for their next attempt, the right password from a new address goes first', async () => {
  const service = countingService();
  const attackers = Array.from({ length: 6 }, (_, index) => `192.0.2.${index}`);
  for (const ip of attackers) await logIn(attempt(overlong, ip), service);
  const finished: string[] = [];
  const attack = attackers.map(async (ip) => {
    await logIn(attempt('a wrong password', ip), service);
    finished.push(ip);
  });
  expect((await logIn(attempt(password), service)).kind).toBe('in');
  expect(finished.length).toBeLessThan(attackers.length);
  await Promise.all(attack);
});

test('one address has at most two passwords waiting to be checked', async () => {
  const service = countingService();
  const logins = await Promise.all(Array.from({ length: 9 }, () => logIn(attempt('wrong again'), service)));
  expect(logins.map(({ kind }) => kind).sort()).toEqual([
    ...Array(5).fill('busy'),
    ...Array(4).fill('wrong'),
  ]);
  expect(logins).toContainEqual({ kind: 'busy', retryAfter: 15 });
});
