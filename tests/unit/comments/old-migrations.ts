/** The migrations of the version of November 2026, as it ran them. Its table `schema_migrations` has their numbers. */
export const oldMigrations: { number: number; name: string; statements: string[] }[] = [
  {
    number: 1,
    name: 'comments and their moderation',
    statements: [
      `CREATE TABLE comments (
        id TEXT PRIMARY KEY,
        article TEXT NOT NULL,
        locale TEXT NOT NULL,
        parent TEXT REFERENCES comments (id),
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        email_hash TEXT NOT NULL,
        body TEXT NOT NULL,
        body_hash TEXT NOT NULL,
        status TEXT NOT NULL,
        flags TEXT NOT NULL,
        is_author INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        edited_at TEXT,
        removed_at TEXT,
        submission_key TEXT NOT NULL UNIQUE,
        address_hash TEXT,
        search_text TEXT NOT NULL
      )`,
      'CREATE INDEX comments_thread ON comments (article, locale, status, created_at)',
      'CREATE INDEX comments_status ON comments (status, created_at)',
      'CREATE INDEX comments_parent ON comments (parent)',
      'CREATE INDEX comments_email ON comments (email_hash)',
      'CREATE INDEX comments_body ON comments (body_hash, created_at)',
      `CREATE TABLE closed_threads (
        article TEXT NOT NULL,
        locale TEXT NOT NULL,
        PRIMARY KEY (article, locale)
      )`,
      `CREATE TABLE blocks (
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        created_at TEXT NOT NULL,
        PRIMARY KEY (kind, value)
      )`,
      `CREATE TABLE audit (
        id TEXT PRIMARY KEY,
        change_id TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        comment TEXT,
        from_status TEXT,
        to_status TEXT
      )`,
      'CREATE INDEX audit_change ON audit (change_id)',
      'CREATE INDEX audit_at ON audit (at)',
    ],
  },
  {
    number: 2,
    name: 'attempts and salts',
    statements: [
      `CREATE TABLE attempts (
        key TEXT NOT NULL,
        window_start BIGINT NOT NULL,
        count BIGINT NOT NULL,
        expires BIGINT NOT NULL,
        PRIMARY KEY (key, window_start)
      )`,
      'CREATE INDEX attempts_expires ON attempts (expires)',
      'CREATE TABLE daily_salts (day TEXT PRIMARY KEY, salt TEXT NOT NULL)',
    ],
  },
  {
    number: 3,
    name: 'notices',
    statements: [
      `CREATE TABLE subscriptions (
        id TEXT PRIMARY KEY,
        email TEXT NOT NULL,
        email_hash TEXT NOT NULL,
        locale TEXT NOT NULL,
        thread TEXT NOT NULL,
        comment TEXT NOT NULL,
        confirmed_at TEXT,
        created_at TEXT NOT NULL,
        UNIQUE (email_hash, thread)
      )`,
      'CREATE INDEX subscriptions_thread ON subscriptions (thread)',
      'CREATE INDEX subscriptions_comment ON subscriptions (comment)',
      `CREATE TABLE notices (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        comment TEXT NOT NULL,
        subscription TEXT NOT NULL,
        tries INTEGER NOT NULL,
        due_at TEXT,
        UNIQUE (kind, comment, subscription)
      )`,
      'CREATE INDEX notices_due ON notices (due_at)',
      'CREATE TABLE digests (id INTEGER PRIMARY KEY, sent_at TEXT NOT NULL)',
    ],
  },
];
