import { beforeEach, expect, test, vi } from 'vitest';
import { hashPassword } from '@/lib/comments/people/hash-password';
import { logIn } from '@/lib/comments/people/log-in';
import { withComments } from '../open-comments';
import { noon } from '../samples';

/* An answer that takes longer for a name that exists would tell which names do: what counts is what scrypt is asked for. */

const calls: { keyLength: unknown; cost: unknown }[] = [];
vi.mock('node:crypto', async (load) => {
  const own = await load<typeof import('node:crypto')>();
  const scrypt = (password: string, salt: Buffer, keyLength: number, cost: object, done: () => void) => {
    calls.push({ keyLength, cost });
    own.scrypt(password, salt, keyLength, cost, done);
  };
  return { ...own, scrypt };
});

const password = 'the right password';
const passwordHash = await hashPassword(password);
beforeEach(() => {
  calls.length = 0;
});

let visitor = 0;
const attempt = (name: string, own: { password?: string; passwordHash?: string } = {}) => {
  visitor += 1;
  return { name, password: 'a wrong password', ip: `203.0.113.${visitor}`, userAgent: '', now: noon, ...own };
};

test('an unknown name, a removed account and a missing password of the moderator cost what a wrong password costs', () =>
  withComments({}, async (comments) => {
    const by = { actor: 'command line', at: new Date(noon).toISOString() } as const;
    for (const name of ['rahima', 'removed'])
      await comments.store.addPerson({ ...by, name, shown: name, role: 'author', passwordHash });
    await comments.store.removePerson({ ...by, name: 'removed' });
    const tries = [
      attempt('rahima'),
      attempt('nobody'),
      attempt('no such name at all!'),
      attempt('removed'),
      attempt('removed', { password }),
      attempt('', { passwordHash }),
      attempt(''),
    ];
    for (const one of tries) expect(await logIn(one, comments)).toEqual({ kind: 'wrong' });
    const wrong = { keyLength: 32, cost: expect.objectContaining({ N: 2 ** 15, r: 8, p: 3 }) };
    expect(calls).toEqual(tries.map(() => wrong));
  }));

test('the right name and password open a session, in any capitals and digits; an account needs its name', () =>
  withComments({}, async (comments) => {
    const by = { actor: 'command line', at: new Date(noon).toISOString() } as const;
    const account = { name: 'rahima.01', shown: 'রহিমা', role: 'author', passwordHash } as const;
    const person = await comments.store.addPerson({ ...by, ...account });
    const login = await logIn(attempt(' RAHIMA.০১', { password }), comments);
    expect(login).toMatchObject({ kind: 'in', person });
    expect(await logIn(attempt('', { password }), comments)).toEqual({ kind: 'wrong' });
  }));
