import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownSettings, type Setting } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import { SettingsFault } from '@/lib/settings/settings-fault';

const secret = 'a secret of more than thirty-two characters';

/** The faults of an environment, one line each. */
function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsFault) return error.faults;
    throw error;
  }
  return [];
}

test('without any variable every setting has its default', () => {
  expect(readSettings({})).toEqual({
    listen: { hostname: '0.0.0.0', port: 3000 },
    contentDir: 'content',
    hasDesk: false,
    siteDir: '.site',
    trustProxy: ['loopback'],
    comments: {
      store: { kind: 'file', file: join('data', 'comments.db') },
      secretFile: join('data', 'comments.secret'),
      limits: { perAddress: 10, perArticle: 120, flood: 60 },
    },
  });
});

test('an empty or blank variable counts as unset', () => {
  const blank = Object.fromEntries(Object.keys(knownSettings).map((name, at) => [name, at % 2 ? '' : ' \t']));
  expect(readSettings(blank)).toEqual(readSettings({}));
  expect(faultsOf({ LIBSQL_URL: '', SITEURL: ' ' })).toEqual([]);
});

test('a value may have spaces around it', () => {
  expect(readSettings({ PORT: ' 8080\n', SITE_URL: ' https://your.domain ' })).toMatchObject({
    listen: { port: 8080 },
    siteUrl: 'https://your.domain',
  });
});

const documented: [string, Setting][] = Object.entries(knownSettings);
test.each(documented)('the default and the example of %s are valid', (_, setting) => {
  if ('default' in setting) expect(setting.schema.safeParse(setting.default).error).toBeUndefined();
  if ('example' in setting) expect(setting.schema.safeParse(setting.example).error).toBeUndefined();
});

test('all variables together make all settings', () => {
  const hash = `scrypt:15:8:3:${'A'.repeat(22)}:${'B'.repeat(43)}`;
  const settings = readSettings({
    PORT: '0',
    HOSTNAME: '::1',
    TRUST_PROXY: 'Loopback, 10.0.0.0/8,2001:db8::/32, 192.0.2.1',
    SITE_URL: 'HTTPS://Your.Domain:443',
    CONTENT_DIR: '/srv/content',
    SITE_DIR: '/srv/site',
    INDEXNOW_KEY: '0123-abcd',
    DESK: 'on',
    SEARCH_LOG: 'missed.log',
    DATA_DIR: '/srv/data',
    DATABASE_URL: 'postgres://u:p@h/db',
    COMMENTS_SECRET: secret,
    SMTP_URL: 'smtp://h',
    COMMENTS_FROM: 'কাজপথ <comments@your.domain>',
    COMMENTS_EDITOR: 'editor@your.domain',
    COMMENTS_PER_ADDRESS: '1',
    COMMENTS_PER_ARTICLE: '2',
    COMMENTS_FLOOD: '3',
    MODERATOR_PASSWORD_HASH: hash,
  });
  expect(settings).toEqual({
    listen: { hostname: '::1', port: 0 },
    siteUrl: 'https://your.domain',
    contentDir: '/srv/content',
    siteDir: '/srv/site',
    hasDesk: true,
    indexNowKey: '0123-abcd',
    searchLog: 'missed.log',
    trustProxy: ['loopback', '10.0.0.0/8', '2001:db8::/32', '192.0.2.1'],
    comments: {
      store: { kind: 'postgres', url: 'postgres://u:p@h/db' },
      secret,
      secretFile: '/srv/data/comments.secret',
      mail: { url: 'smtp://h', from: 'কাজপথ <comments@your.domain>', editor: 'editor@your.domain' },
      limits: { perAddress: 1, perArticle: 2, flood: 3 },
      passwordHash: hash,
    },
  });
});

test("HOSTNAME counts as unset when it is the machine's own name", () => {
  expect(readSettings({ HOSTNAME: hostname() }).listen.hostname).toBe('0.0.0.0');
});

const port = 'a whole number from 0 to 65535';
const origin = 'an address without a path or a slash at the end, like https://example.com';
const listen = 'an address or a name of this machine, without a port, like 127.0.0.1 or ::1';
test.each([
  ['PORT', 'abc', port],
  ['PORT', '-1', port],
  ['PORT', '70000', port],
  ['PORT', '1.5', port],
  ['PORT', '0x50', port],
  ['PORT', '৮০৮০', port],
  ['HOSTNAME', '127.0.0.1:3000', listen],
  ['HOSTNAME', 'http://localhost', listen],
  ['HOSTNAME', '[::1]', listen],
  ['SITE_URL', 'kajpath.example', 'an address like https://example.com'],
  ['SITE_URL', 'ftp://kajpath.example', 'an address like https://example.com'],
  ['SITE_URL', 'https://kajpath.example/', origin],
  ['SITE_URL', 'https://kajpath.example?a', origin],
  ['SITE_URL', 'https:kajpath.example', 'an address like https://example.com'],
  ['SITE_URL', 'https://kajpath.example\\a', origin],
  ['COMMENTS_PER_ADDRESS', '0', 'a whole number above 0'],
  ['COMMENTS_FLOOD', '1e9', 'a whole number above 0'],
])('%s cannot be %s', (name, text, expected) => {
  expect(faultsOf({ [name]: text })).toEqual([`${name}: expected ${expected}, received "${text}"`]);
});

test('all faults are told at once, the missing and the misspelt ones too', () => {
  const environment = { PORT: 'http', SMTP_URL: 'smtp://h', DATABASE_URL: 'mysql://h/db', SITEURL: 'x' };
  const { message } = new SettingsFault(faultsOf(environment));
  expect(message).toBe(
    [
      'The settings are wrong',
      `  PORT: expected ${port}, received "http"`,
      '  DATABASE_URL: expected an address like postgresql://user@host/name, received something else of 12 characters',
      '  COMMENTS_SECRET: expected the secret that all machines share (openssl rand -hex 32), because DATABASE_URL is set, received nothing',
      '  COMMENTS_FROM: expected the sender of letters, because SMTP_URL is set, received nothing',
      "  COMMENTS_EDITOR: expected the editor's address, because SMTP_URL is set, received nothing",
      '  SITEURL: expected the name of a setting, received an unknown one (did you mean SITE_URL?)',
      'Fix: correct them in the environment or in .env; README.md#settings explains each',
    ].join('\n'),
  );
});

test.each([
  ['COMMENTS_SECRET', 'hunter2'],
  ['DATABASE_URL', 'mysql://hunter2@h/db'],
  ['SMTP_URL', 'http://u:hunter2@h'],
  ['SMTP_URL', 'smtps:hunter2'],
  ['SMTP_URL', 'smtps://u:hunter2%@h'],
  ['DATABASE_URL', 'postgresql:hunter2'],
  ['DATABASE_URL', 'postgresql://u:hunter2%zz@h/db'],
  ['INDEXNOW_KEY', '../hunter2'],
  ['MODERATOR_PASSWORD_HASH', 'hunter2'],
  ['MODERATOR_PASSWORD_HASH', `scrypt:10:8:1:${'hunter2'.padEnd(22, 'A')}:${'A'.repeat(43)}`],
  ['MODERATOR_PASSWORD_HASH', `scrypt:20:8:1:${'hunter2'.padEnd(22, 'A')}:${'A'.repeat(43)}`],
  ['SITE_URL', 'https://u:hunter2@kajpath.example'],
  ['SITE_URL', 'https://u:a/hunter2@kajpath.example'],
  ['COMMENTS_SECRETS', 'hunter2'],
  ['LIBSQL_AUTH_TOKEN', 'hunter2'],
])('the fault of %s does not repeat a secret', (name, text) => {
  const faults = faultsOf({ [name]: text }).join('\n');
  expect(faults).toContain(`${name}: expected`);
  expect(faults).not.toContain('hunter2');
});

test.each(['short', 'a'.repeat(129), '../../etc/passwd', 'with space', 'কাজকাজকাজকাজ'])(
  'INDEXNOW_KEY cannot be %j',
  (text) => {
    expect(faultsOf({ INDEXNOW_KEY: text })).toEqual([
      `INDEXNOW_KEY: expected 8 to 128 letters, digits or hyphens, received something else of ${text.length} characters`,
    ]);
  },
);

test('a sender cannot bring a header of its own, and the editor needs an address', () => {
  const environment = {
    SMTP_URL: 'smtp://h',
    COMMENTS_FROM: 'a@b.c\r\nBcc: x@y.z',
    COMMENTS_EDITOR: 'nobody',
  };
  expect(faultsOf(environment)).toEqual([
    'COMMENTS_FROM: expected a sender like KajPath <comments@your.domain>, received "a@b.c Bcc: x@y.z"',
    'COMMENTS_EDITOR: expected an e-mail address like editor@your.domain, received "nobody"',
  ]);
});

test.each(['LIBSQL_URL', 'LIBSQL_AUTH_TOKEN', 'TEST_LIBSQL_URL'])(
  '%s is no longer known, and the fault says what to do',
  (name) => {
    expect(faultsOf({ [name]: 'libsql://name.turso.io' })).toEqual([
      `${name}: expected nothing, received a value: libSQL servers are no longer supported: unset it, and keep comments in the file below DATA_DIR or name a PostgreSQL server in DATABASE_URL`,
    ]);
  },
);

test.each([
  ['SITEURL', 'SITE_URL'],
  ['SITE_ULR', 'SITE_URL'],
  ['SITE_URI', 'SITE_URL'],
  ['site_url', 'SITE_URL'],
  ['COMMENT_SECRET', 'COMMENTS_SECRET'],
  ['COMMENTS_SECERT', 'COMMENTS_SECRET'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['CONTENTDIR', 'CONTENT_DIR'],
  ['TRUSTPROXY', 'TRUST_PROXY'],
  ['TRUST_PROXYS', 'TRUST_PROXY'],
  ['TRUSTED_PROXY', 'TRUST_PROXY'],
  ['MODERATOR_PASSWORD_HASHES', 'MODERATOR_PASSWORD_HASH'],
])('%s is probably a misspelt %s', (name, meant) => {
  expect(faultsOf({ [name]: 'x' })).toEqual([
    `${name}: expected the name of a setting, received an unknown one (did you mean ${meant}?)`,
  ]);
});

test('names that belong to others are no faults', () => {
  const others = [
    'HOST',
    'HOSTTYPE',
    'HOST_NAME',
    'Port',
    'DATABASE_SSL',
    'DATABASE_USER',
    'CHROME_BIN',
    'HTTP_URL',
    'BASE_URL',
    'XDG_DATA_DIRS',
    'REDIS_PORT',
    'SUPPORT',
    'SPORT',
    'PORTS',
    'POSTGRES_DB',
    'SMTP_HOST',
    'LOGNAME',
    'npm_config_user_agent',
    'constructor',
    '__proto__',
  ];
  expect(faultsOf(Object.fromEntries(others.map((name) => [name, 'x'])))).toEqual([]);
  expect(faultsOf({ SITE_URL: 'https://your.domain', SITEURL: 'x' })).toEqual([]);
});
