import { expect, test } from 'vitest';
import { foldName, isValidName } from '@/lib/comments/people/fold-name';
import { can, isRole, type Permission, type Role, roles } from '@/lib/comments/people/permissions';

const table: Record<Permission, Role[]> = {
  write: ['author', 'editor', 'owner'],
  publish: ['editor', 'owner'],
  moderate: ['moderator', 'owner'],
  readLog: ['editor', 'moderator', 'owner'],
  managePeople: ['owner'],
};

test.each(Object.entries(table) as [Permission, Role[]][])('%s is for %s', (permission, expected) => {
  expect(roles.filter((role) => can(role, permission))).toEqual(expected);
});

test.each(['', 'Owner', 'admin', 'constructor', '__proto__', 'toString'])('%j is no role', (text) => {
  expect(isRole(text)).toBe(false);
});

test.each([
  [' Rahima ', 'rahima'],
  ['RAHIMA.০১', 'rahima.01'],
  ['ｒａｈｉｍａ', 'rahima'],
  ['rah\u200bima', 'rahima'],
  ['রহিমা', 'রহিমা'],
  // য় as one letter and as two.
  ['আ\u09df', 'আ\u09af\u09bc'],
])('the name %j is folded to %j, which is valid', (typed, folded) => {
  expect(foldName(typed)).toBe(folded);
  expect(isValidName(folded)).toBe(true);
});

test.each(['', 'x', 'x'.repeat(41), 'two words', 'a@b', 'a/b', '../x', 'a,b', '<b>', 'a\u0000b', 'a\nb'])(
  '%j is no name of an account',
  (typed) => expect(isValidName(foldName(typed))).toBe(false),
);
