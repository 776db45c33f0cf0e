import { expect, test } from 'vitest';
import { sign } from '@/lib/comments/sign';
import { createPreviewToken, isPreviewToken } from '@/lib/publish/preview/preview-token';

const secret = 'a secret of more than thirty-two characters';
const day = 86_400_000;
const now = Date.UTC(2026, 11, 1, 9, 30);
const token = createPreviewToken(now + day, secret);
const [end = '', signature = ''] = token.split('.');

test('a token is valid until its day, and at most an hour longer', () => {
  expect(isPreviewToken(token, secret, now)).toBe(true);
  expect(isPreviewToken(token, secret, now + day)).toBe(true);
  expect(isPreviewToken(token, secret, now + day + 3_600_001)).toBe(false);
});

test.each([
  ['with another secret', createPreviewToken(now + day, `${secret}!`)],
  ['with a later end', `${(Number.parseInt(end, 36) + 1).toString(36)}.${signature}`],
  ['with the same end written otherwise', `0${token}`],
  ['signed for something else', `${end}.${sign(end, 'session', secret)}`],
  ['with something behind it', `${token}.x`],
  ['cut off', token.slice(0, -1)],
  ['without a signature', end],
  ['with an end that is no number', `!.${sign('!', 'preview', secret)}`],
  ['that is empty', ''],
])('a token %s is refused', (_, other) => {
  expect(isPreviewToken(other, secret, now)).toBe(false);
});
