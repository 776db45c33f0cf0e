import { spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { hashInputs } from '@/lib/cli/prepare.mjs';
import { listSettings } from '@/lib/settings/known-settings';
import { createContentFolder } from '../../content/content-folder';
import { temporaryFolder } from '../temporary-folder';

/** Starting a command takes seconds on a busy machine. */
const timeout = 60_000;

type Call = { folder?: string; environment?: Record<string, string>; input?: string };

/** Runs a file of lib/cli as npm does. Settings come from the call only. */
async function run(command: string, { folder = '.', environment = {}, input = '' }: Call) {
  const [file = '', ...options] = command.split(' ');
  const { NODE_ENV: _, ...inherited } = process.env;
  for (const name of listSettings()) delete inherited[name];
  const child = spawn(process.execPath, ['--import', 'tsx', `lib/cli/${file}.ts`, ...options], {
    cwd: folder,
    env: { ...inherited, NODE_ENV: 'production', ...environment },
  });
  child.stdin.end(input);
  const closed = new Promise((end) => child.once('close', end));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await closed, out, err };
}

/** The project in a folder of its own, with a file `.env`. */
async function createProject(env: string): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of ['lib', 'node_modules', 'package.json', 'tsconfig.json', 'public']) {
    await symlink(resolve(name), join(folder, name));
  }
  await writeFile(join(folder, '.env'), env);
  return folder;
}

const wrong = {
  PORT: 'http',
  MODERATOR_PASSWORD_HASH: 'hunter2',
  SMTP_URL: 'smtps://mail.example',
  LIBSQL_URL: 'libsql://name.turso.io',
  COMMENT_SECRET: 'hunter2',
};
const told = [
  'The settings are wrong',
  '  PORT: expected a whole number from 0 to 65535, received "http"',
  '  MODERATOR_PASSWORD_HASH: expected scrypt:15:8:3:<salt>:<key>, as npm run comments -- hash-password prints it, received something else of 7 characters',
  '  COMMENTS_FROM: expected the sender of letters, because SMTP_URL is set, received nothing',
  "  COMMENTS_EDITOR: expected the editor's address, because SMTP_URL is set, received nothing",
  expect.stringMatching(/^ {2}LIBSQL_URL: expected nothing, .* DATABASE_URL$/),
  '  COMMENT_SECRET: expected the name of a setting, received an unknown one (did you mean COMMENTS_SECRET?)',
  'Fix: correct them in the environment or in .env; README.md#settings explains each',
  '',
];

test.each(['serve', 'serve --cluster', 'dev', 'build', 'publish', 'check', 'comments list', 'people list'])(
  '%s tells all faults of the settings once, and ends with 1 before it does anything',
  { timeout },
  async (command) => {
    const { status, out, err } = await run(command, { environment: wrong });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.split('\n')).toEqual(told);
  },
);

test('settings are read from .env, and the environment wins', { timeout }, async () => {
  await using content = await createContentFolder();
  const folder = await createProject(`CONTENT_DIR='${content.dir}'\nSITE_URL=kajpath\n`);
  const refused = await run('check', { folder });
  expect(refused.err).toContain(
    '  SITE_URL: expected an address like https://example.com, received "kajpath"',
  );
  const checked = await run('check', { folder, environment: { SITE_URL: 'https://your.domain' } });
  expect(checked).toMatchObject({ status: 0, err: '' });
  expect(checked.out).toContain('No problems: 2 articles');
  // Set to nothing is set.
  expect(await run('check', { folder, environment: { SITE_URL: '' } })).toEqual(checked);
});

test('a line of .env that is no setting ends a command, and its text is not repeated', {
  timeout,
}, async () => {
  const folder = await createProject('SITE_URL=https://your.domain\nCOMMENTS_SECRET hunter2\nPORT "1\n');
  expect(await run('serve', { folder })).toEqual({
    status: 1,
    out: '',
    err: [
      '.env:2: expected NAME=value, received something else',
      '.env:3: expected NAME=value, received something else',
      'Fix: write NAME=value on a line of its own, in quotes when the value has a # or a quotation mark',
      '',
    ].join('\n'),
  });
});

test('an .env that cannot be read ends a command', { timeout }, async () => {
  const folder = await createProject('');
  const other = await temporaryFolder();
  for (const name of ['lib', 'node_modules', 'tsconfig.json'])
    await symlink(join(folder, name), join(other, name));
  await mkdir(join(other, '.env'));
  const { status, err } = await run('comments list', { folder: other });
  expect(status).toBe(1);
  expect(err).toMatch(/^\.env: expected a readable text file, received an error \(EISDIR\)\nFix: /);
  await writeFile(join(folder, '.env'), Buffer.from('A=\xff', 'latin1'));
  expect((await run('check', { folder })).err).toMatch(
    /^\.env: expected a readable text file, .* \(not UTF-8\)\n/,
  );
});

test('a password can be hashed while the hash in the settings is wrong', { timeout }, async () => {
  const call = { environment: { MODERATOR_PASSWORD_HASH: 'x' }, input: 'a long password\n' };
  const { status, out } = await run('comments hash-password', call);
  expect(status).toBe(0);
  expect(out).toMatch(/^MODERATOR_PASSWORD_HASH=scrypt:15:8:3:/);
});

test('a wrong command line ends with 2, and the help is shown, whatever the settings are', {
  timeout,
}, async () => {
  expect((await run('build --fast', { environment: wrong })).status).toBe(2);
  expect((await run('publish --back --list', {})).status).toBe(2);
  const help = await run('serve --help', { environment: wrong });
  expect(help).toMatchObject({ status: 0, err: '' });
  for (const name of listSettings('server', 'build', 'comments')) expect(help.out).toContain(`\n  ${name} `);
  expect(help.out).not.toContain('NGINX_PATH');
  expect(help.out).toMatch(/\n {2}PORT +port to listen on\n +default: 3000; example: 8080\n/);
});

test('a publication is out of date when one of its settings changes, but for where it is written', () => {
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  for (const name of listSettings()) vi.stubEnv(name, '');
  const before = hashInputs();
  const changing = listSettings().filter((name) => {
    vi.stubEnv(name, 'elsewhere');
    const after = hashInputs();
    vi.stubEnv(name, ' ');
    return after !== before;
  });
  expect(hashInputs()).toBe(before);
  expect(changing).toEqual(listSettings('build').filter((name) => name !== 'SITE_DIR'));
});
