/** Where comments are stored: in an SQLite file, or on a PostgreSQL server. */
export type StoreSetting = { kind: 'file'; file: string } | { kind: 'postgres'; url: string };

/** How letters are sent. */
export type MailSetting = { url: string; from: string; editor: string };

/** Comments accepted in ten minutes: per IP address, per thread, and on the whole site before a proof of work is required. */
export type Limits = { perAddress: number; perArticle: number; flood: number };

/** The settings of comments. */
export type CommentSettings = {
  store: StoreSetting;
  /** May be absent with a file: then a secret is created in `secretFile`. */
  secret?: string;
  /** The file of a secret that was created. */
  secretFile: string;
  mail?: MailSetting;
  limits: Limits;
  /** Hash of the moderator's password; undefined disables moderation. */
  passwordHash?: string;
};

/**
 * The proxies whose `X-Forwarded-*` headers count, as Fastify's option `trustProxy` takes them. A number of hops is a function:
 * Fastify trusts nobody when it is given the number itself.
 */
export type TrustProxy = string[] | ((address: string, hop: number) => boolean);

/** All settings, parsed. */
export type Settings = {
  listen: { hostname: string; port: number };
  /** Origin of the site; undefined means `url` in site.yaml. */
  siteUrl?: string;
  /** Folder of the content, as it was written: relative to where the command runs. */
  contentDir: string;
  /** Folder of the published site, as it was written. */
  siteDir: string;
  indexNowKey?: string;
  /** Signs the addresses of previews; undefined disables them. */
  previewSecret?: string;
  /** Whether there is a desk. */
  hasDesk: boolean;
  /** File for queries that found nothing. */
  searchLog?: string;
  trustProxy: TrustProxy;
  comments: CommentSettings;
};
