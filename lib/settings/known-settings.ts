import { z } from 'zod';
import { passwordHash } from './password-hash';
import { allAddresses, limit, listenAddress, path, port, sender, serverAddress } from './setting-schemas';
import { siteUrl } from './site-url';
import { trustedProxies } from './trusted-proxies';

/** One environment variable. */
export type Setting = {
  /** Who reads it. The server reads the settings of the build, too. */
  audience: 'server' | 'build' | 'comments' | 'tests';
  /** A phrase in Markdown. */
  meaning: string;
  /** Parses the text of the variable. An error completes “expected …”. */
  schema: z.ZodType<unknown, string>;
  /** Its value is not repeated in messages. */
  isSecret?: true;
} & (
  | { /** Used when it is not set. */ default: string }
  | { /** What happens when it is not set, in Markdown. */ unset: string }
) &
  ({ example: string } | { /** The command whose output it takes. */ exampleFrom: string });

/** Every setting by its name, in the order of README.md's table. */
export const knownSettings = {
  PORT: { audience: 'server', meaning: 'port to listen on', schema: port, default: '3000', example: '8080' },
  HOSTNAME: {
    audience: 'server',
    meaning: "address to listen on; the machine's own name counts as unset",
    schema: listenAddress,
    default: allAddresses,
    example: '127.0.0.1',
  },
  TRUST_PROXY: {
    audience: 'server',
    meaning:
      'proxies that may name the visitor: addresses, ranges, `loopback`, `linklocal`, `uniquelocal`, or how many there are',
    schema: trustedProxies,
    default: 'loopback',
    example: 'loopback, 172.17.0.0/16',
  },
  SITE_URL: {
    audience: 'build',
    meaning: 'public address of the site',
    schema: siteUrl,
    unset: '`url` in `content/site.yaml`',
    example: 'https://your.domain',
  },
  CONTENT_DIR: {
    audience: 'build',
    meaning: 'folder of the content',
    schema: path,
    default: 'content',
    example: '/srv/content',
  },
  SITE_DIR: {
    audience: 'build',
    meaning: 'folder of the published site: its snapshots and their files',
    schema: path,
    default: '.site',
    example: '/srv/kajpath/site',
  },
  INDEXNOW_KEY: {
    audience: 'build',
    meaning: 'key for `npm run announce`, published as `/<key>.txt`',
    schema: z.string().regex(/^[A-Za-z0-9-]{8,128}$/, '8 to 128 letters, digits or hyphens'),
    isSecret: true,
    unset: 'none: not published',
    exampleFrom: 'openssl rand -hex 16',
  },
  PREVIEW_SECRET: {
    audience: 'server',
    meaning: 'signs the addresses of `npm run preview`, 32 characters or more',
    schema: z.string().min(32, 'at least 32 characters, as openssl rand -hex 32 prints them'),
    isSecret: true,
    unset: 'none: no previews',
    exampleFrom: 'openssl rand -hex 32',
  },
  DESK: {
    audience: 'server',
    meaning:
      '`on`: texts can be written and published at `/desk`, by people with an account (`npm run people`)',
    schema: z.literal('on', 'on, or nothing'),
    unset: 'none: no desk',
    example: 'on',
  },
  SEARCH_LOG: {
    audience: 'server',
    meaning:
      'file for queries that found nothing: day, language and words, once a day; nothing about who asked',
    schema: path,
    unset: 'none: no log',
    example: '/srv/kajpath/missed.log',
  },
  DATA_DIR: {
    audience: 'comments',
    meaning: 'folder of `comments.db` and `comments.secret`',
    schema: path,
    default: 'data',
    example: '/srv/kajpath/data',
  },
  DATABASE_URL: {
    audience: 'comments',
    meaning: 'PostgreSQL for comments instead of the file',
    schema: serverAddress(/^postgres(?:ql)?:\/\//, 'postgresql://user@host/name'),
    isSecret: true,
    unset: 'none',
    example: 'postgresql://user:password@host/name',
  },
  COMMENTS_SECRET: {
    audience: 'comments',
    meaning: 'signs forms and cookies, 32 characters or more; required with `DATABASE_URL`',
    schema: z.string().min(32, 'at least 32 characters, as openssl rand -hex 32 prints them'),
    isSecret: true,
    unset: 'generated in `DATA_DIR`',
    exampleFrom: 'openssl rand -hex 32',
  },
  SMTP_URL: {
    audience: 'comments',
    meaning: 'mail server for letters about comments',
    schema: serverAddress(/^smtps?:\/\/[^/]/, 'smtps://user:password@host'),
    isSecret: true,
    unset: 'none: no letters',
    example: 'smtps://user:password@host',
  },
  COMMENTS_FROM: {
    audience: 'comments',
    meaning: 'sender of letters; required with `SMTP_URL`',
    schema: sender,
    unset: 'none',
    example: 'KajPath <comments@your.domain>',
  },
  COMMENTS_EDITOR: {
    audience: 'comments',
    meaning: "the editor's address; required with `SMTP_URL`",
    schema: z.email('an e-mail address like editor@your.domain'),
    unset: 'none',
    example: 'editor@your.domain',
  },
  COMMENTS_PER_ADDRESS: {
    audience: 'comments',
    meaning: 'comments in ten minutes from one network address',
    schema: limit,
    // A household, a campus or a mobile network may share an address.
    default: '10',
    example: '20',
  },
  COMMENTS_PER_ARTICLE: {
    audience: 'comments',
    meaning:
      'comments in ten minutes in one thread, above which forms need a proof of work; at ten times as many they are refused',
    schema: limit,
    default: '120',
    example: '200',
  },
  COMMENTS_FLOOD: {
    audience: 'comments',
    meaning: 'comments in ten minutes on the whole site, above which forms need a proof of work',
    schema: limit,
    default: '60',
    example: '100',
  },
  MODERATOR_PASSWORD_HASH: {
    audience: 'comments',
    meaning: 'hash of the password for `/moderate`',
    schema: passwordHash,
    isSecret: true,
    unset: 'none: only accounts moderate',
    exampleFrom: 'npm run comments -- hash-password',
  },
  CHROME_PATH: {
    audience: 'tests',
    meaning: 'Chromium for tests and bench',
    schema: path,
    unset: "Playwright's, or an installed one",
    example: '/usr/bin/chromium',
  },
  NGINX_PATH: {
    audience: 'tests',
    meaning: 'nginx for tests',
    schema: path,
    unset: 'an installed one',
    example: '/usr/sbin/nginx',
  },
  POSTGRES_BIN: {
    audience: 'tests',
    meaning: "folder of PostgreSQL's programs, for tests",
    schema: path,
    unset: 'an installed one',
    example: '/usr/lib/postgresql/15/bin',
  },
} satisfies Record<string, Setting>;

/** The name of a setting. */
export type SettingName = keyof typeof knownSettings;

/** The names of all settings, or of those for some audiences. */
export function listSettings(...audiences: Setting['audience'][]): SettingName[] {
  const names = Object.keys(knownSettings) as SettingName[];
  return names.filter((name) => audiences.length === 0 || audiences.includes(knownSettings[name].audience));
}

const noLibsqlServer =
  'libSQL servers are no longer supported: unset it, and keep comments in the file below DATA_DIR or name a PostgreSQL server in DATABASE_URL';

/** Settings that no longer exist, and what to do instead. */
export const retiredSettings: ReadonlyMap<string, string> = new Map(
  ['LIBSQL_URL', 'LIBSQL_AUTH_TOKEN', 'TEST_LIBSQL_URL'].map((name) => [name, noLibsqlServer]),
);
