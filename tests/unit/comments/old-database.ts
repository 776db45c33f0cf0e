import type { Comment } from '@/lib/comments/comment';
import { toRow } from '@/lib/comments/store/comment-row';
import { oldMigrations } from './old-migrations';
import { at } from './samples';

const quote = (value: string | number | null) =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

/** An SQL statement that inserts one row. */
export function insertInto(table: string, row: Record<string, string | number | null>): string {
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(quote).join(', ')})`;
}

/** What the version of November 2026 leaves: its schema, and something in every table. */
export function oldDatabase(comments: Comment[]): string[] {
  const [top] = comments;
  return [
    'CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)',
    ...oldMigrations.flatMap(({ number, name, statements }) => [
      ...statements,
      insertInto('schema_migrations', { number, name, applied_at: at(0) }),
    ]),
    ...comments.map((comment) => {
      const { writer_hash: _, digested_at: __, kind: ___, ...row } = toRow(comment);
      return insertInto('comments', row);
    }),
    insertInto('closed_threads', { article: 'getting-paid', locale: 'en' }),
    insertInto('blocks', { kind: 'word', value: 'casino', created_at: at(1) }),
    insertInto('audit', {
      id: 'a',
      change_id: 'c',
      at: at(2),
      actor: 'moderator',
      action: 'close',
      to_status: 'en/x',
    }),
    insertInto('attempts', { key: 'site', window_start: 0, count: 7, expires: 2 ** 50 }),
    insertInto('attempts', { key: 'health', window_start: 0, count: 1, expires: Number.MAX_SAFE_INTEGER }),
    insertInto('daily_salts', { day: '2026-11-25', salt: 'f'.repeat(32) }),
    insertInto('subscriptions', {
      id: 's',
      email: 'a@b.example',
      email_hash: 'h',
      locale: 'bn',
      thread: top?.id ?? '',
      comment: top?.id ?? '',
      created_at: at(3),
    }),
    insertInto('notices', {
      id: 'n',
      kind: 'confirm',
      comment: top?.id ?? '',
      subscription: 's',
      tries: 2,
      due_at: at(4),
    }),
    insertInto('digests', { id: 1, sent_at: at(5) }),
  ];
}
