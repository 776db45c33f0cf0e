import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { networkOf } from '@/lib/comments/hash-ip-address';
import { readSecret } from '@/lib/comments/read-secret';
import { CommentSettingsFault, readCommentSettings } from '@/lib/comments/settings';
import { isSigned, sign } from '@/lib/comments/sign';

const secret = 'a secret of more than thirty-two characters';

test('without any variable, comments are in a file under data', () => {
  expect(readCommentSettings({})).toEqual({
    store: { kind: 'file', file: join('data', 'comments.db') },
    secret: undefined,
    secretFile: join('data', 'comments.secret'),
    mail: undefined,
    limits: { perAddress: 10, perArticle: 120, flood: 60 },
  });
  expect(readCommentSettings({ DATA_DIR: ' ', SMTP_URL: '' })).toEqual(readCommentSettings({}));
});

test('DATABASE_URL selects a shared database', () => {
  expect(readCommentSettings({ DATABASE_URL: 'postgresql://u@h/db', COMMENTS_SECRET: secret }).store).toEqual(
    {
      kind: 'postgres',
      url: 'postgresql://u@h/db',
    },
  );
});

test.each([
  [{ DATABASE_URL: 'postgresql://u@h/db' }, ['COMMENTS_SECRET']],
  [{ LIBSQL_URL: 'libsql://x.turso.io' }, ['LIBSQL_URL: expected nothing']],
  [{ COMMENTS_SECRET: 'hunter2' }, ['COMMENTS_SECRET: expected at least 32']],
  [{ DATABASE_URL: 'mysql://hunter2@h/db' }, ['DATABASE_URL']],
  [{ SMTP_URL: 'smtp://u:hunter2@mail.example' }, ['COMMENTS_FROM', 'COMMENTS_EDITOR']],
  [
    { SMTP_URL: 'http://hunter2', COMMENTS_PER_ADDRESS: '0', COMMENTS_FLOOD: 'many' },
    ['SMTP_URL', 'COMMENTS_PER_ADDRESS', 'COMMENTS_FLOOD'],
  ],
  [
    { SMTP_URL: 'smtp://h', COMMENTS_FROM: 'a@b.c\r\nBcc: x@y.z', COMMENTS_EDITOR: 'nobody' },
    ['COMMENTS_FROM', 'COMMENTS_EDITOR'],
  ],
])('all problems of %o are reported at once, without the values', (environment, named) => {
  let message = '';
  try {
    readCommentSettings(environment as Record<string, string>);
  } catch (error) {
    expect(error).toBeInstanceOf(CommentSettingsFault);
    message = (error as Error).message;
  }
  for (const name of named) expect(message).toContain(`  ${name}`);
  expect(message).toContain('Fix: ');
  expect(message).not.toContain('hunter2');
});

test('the default store creates one secret for all processes, readable only by its owner', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-secret-'));
  const settings = readCommentSettings({ DATA_DIR: join(folder, 'new') });
  const made = await Promise.all(Array.from({ length: 4 }, () => readSecret(settings)));
  expect(new Set(made).size).toBe(1);
  expect(made[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(await readFile(settings.secretFile, 'utf8')).toBe(made[0]);
  expect((await stat(settings.secretFile)).mode & 0o777).toBe(0o600);
  expect(await readSecret({ ...settings, secret })).toBe(secret);
  await rm(folder, { recursive: true });
});

test('a signature is valid only for its text, purpose and secret', () => {
  const signature = sign('text', 'form', secret);
  expect(isSigned('text', signature, 'form', secret)).toBe(true);
  expect(isSigned('text', signature, 'edit', secret)).toBe(false);
  expect(isSigned('texts', signature, 'form', secret)).toBe(false);
  expect(isSigned('text', signature, 'form', `${secret}!`)).toBe(false);
  expect(isSigned('text', '', 'form', secret)).toBe(false);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:DB8:0:0:ffff::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('the household of %s is %s', (ip, network) => expect(networkOf(ip)).toBe(network));
