import { join } from 'node:path';
import { z } from 'zod';

/** Where comments are stored. */
export type StoreSetting = { kind: 'file'; file: string } | { kind: 'postgres'; url: string };

/** How letters are sent. */
export type MailSetting = { url: string; from: string; editor: string };

/** Comments accepted in ten minutes: per IP address, per thread, and on the whole site before a proof of work is required. */
export type Limits = { perAddress: number; perArticle: number; flood: number };

export type CommentSettings = {
  store: StoreSetting;
  /** May be absent with the default store: then a secret is created in `secretFile`. */
  secret?: string;
  /** The file of the secret that was created for the default store. */
  secretFile: string;
  mail?: MailSetting;
  limits: Limits;
};

/** The settings in the environment are incomplete or wrong. The message names every variable and the fix, but no value. */
export class CommentSettingsFault extends Error {
  override name = 'CommentSettingsFault';
}

const filled = z.string().transform((text) => text.trim() || undefined);
const addressed = /^(?:[^<>\r\n]{0,100}<[^@<>\s]+@[^@<>\s]+>|[^@<>\s]+@[^@<>\s]+)$/;

/** Ten per IP address, because a household, a campus or a mobile network may share one. */
const defaultLimits: Limits = { perAddress: 10, perArticle: 120, flood: 60 };
const limit = (fallback: number) =>
  filled
    .pipe(
      z
        .string()
        .regex(/^[1-9]\d{0,6}$/, 'expected a whole number above 0')
        .transform(Number)
        .optional(),
    )
    .prefault('')
    .transform((value) => value ?? fallback);

const environmentSchema = z.object({
  COMMENTS_PER_ADDRESS: limit(defaultLimits.perAddress),
  COMMENTS_PER_ARTICLE: limit(defaultLimits.perArticle),
  COMMENTS_FLOOD: limit(defaultLimits.flood),
  DATA_DIR: filled.prefault('').transform((folder) => folder ?? 'data'),
  // A database server that is no longer supported must not turn into an empty file.
  LIBSQL_URL: filled
    .refine(
      (url) => url === undefined,
      'expected nothing: comments are kept in a file or in PostgreSQL (DATABASE_URL)',
    )
    .optional(),
  DATABASE_URL: filled
    .pipe(
      z
        .url({ protocol: /^postgres(?:ql)?$/, error: 'expected an address like postgresql://user@host/name' })
        .optional(),
    )
    .optional(),
  COMMENTS_SECRET: filled
    .pipe(
      z.string().min(32, 'expected at least 32 characters: create one with openssl rand -hex 32').optional(),
    )
    .optional(),
  SMTP_URL: filled
    .pipe(
      z
        .url({ protocol: /^smtps?$/, error: 'expected an address like smtps://user:password@host' })
        .optional(),
    )
    .optional(),
  COMMENTS_FROM: filled
    .pipe(z.string().regex(addressed, 'expected a sender like KajPath <comments@your.domain>').optional())
    .optional(),
  COMMENTS_EDITOR: filled.pipe(z.email('expected the e-mail address of the editor').optional()).optional(),
});

/**
 * Reads the settings of comments from the environment.
 *
 * `DATABASE_URL` selects PostgreSQL; otherwise comments are in `comments.db` under `DATA_DIR` (`data`).
 * `SMTP_URL` needs `COMMENTS_FROM` and `COMMENTS_EDITOR`. A database server needs a `COMMENTS_SECRET` that all machines share.
 * `COMMENTS_PER_ADDRESS`, `COMMENTS_PER_ARTICLE` and `COMMENTS_FLOOD` are limits per ten minutes.
 *
 * @throws {CommentSettingsFault} with all problems
 */
export function readCommentSettings(environment: Record<string, string | undefined>): CommentSettings {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw faultOf(parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`));
  }
  const values = parsed.data;
  const { DATABASE_URL, COMMENTS_SECRET: secret, SMTP_URL, COMMENTS_FROM, COMMENTS_EDITOR } = values;
  const faults: string[] = [];
  if (DATABASE_URL && !secret) {
    faults.push(
      'COMMENTS_SECRET: expected the secret that all machines share, received nothing: create one with openssl rand -hex 32',
    );
  }
  if (SMTP_URL && !COMMENTS_FROM)
    faults.push('COMMENTS_FROM: expected the sender of letters, because SMTP_URL is set');
  if (SMTP_URL && !COMMENTS_EDITOR)
    faults.push('COMMENTS_EDITOR: expected the address of the editor, because SMTP_URL is set');
  if (faults.length > 0) throw faultOf(faults);
  const mail =
    SMTP_URL && COMMENTS_FROM && COMMENTS_EDITOR
      ? { url: SMTP_URL, from: COMMENTS_FROM, editor: COMMENTS_EDITOR }
      : undefined;
  const limits = {
    perAddress: values.COMMENTS_PER_ADDRESS,
    perArticle: values.COMMENTS_PER_ARTICLE,
    flood: values.COMMENTS_FLOOD,
  };
  return {
    store: storeOf(values),
    secret,
    secretFile: join(values.DATA_DIR, 'comments.secret'),
    mail,
    limits,
  };
}

function storeOf({ DATA_DIR, DATABASE_URL }: z.infer<typeof environmentSchema>): StoreSetting {
  if (DATABASE_URL) return { kind: 'postgres', url: DATABASE_URL };
  return { kind: 'file', file: join(DATA_DIR, 'comments.db') };
}

function faultOf(lines: string[]): CommentSettingsFault {
  return new CommentSettingsFault(
    `The environment: comments cannot be set up\n${lines.map((line) => `  ${line}`).join('\n')}\nFix: see deploy/README.md#comments`,
  );
}
