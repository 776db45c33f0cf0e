import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSecret } from '@/lib/comments/read-secret';
import { isSigned, sign } from '@/lib/comments/sign';
import { readSettings } from '@/lib/settings/read-settings';

const secret = 'a secret of more than thirty-two characters';

test('the default store creates one secret for all processes, readable only by its owner', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-secret-'));
  const { comments: settings } = readSettings({ DATA_DIR: join(folder, 'new') });
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
