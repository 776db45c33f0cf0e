import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Libsql from 'libsql';

/**
 * A commit waits for the disk (`synchronous`), and deleted data is overwritten (`secure_delete`). In WAL mode readers and the writer do
 * not block each other.
 */
const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'foreign_keys = ON'];
/** How long SQLite waits while another process writes (`busy_timeout`), in milliseconds. It blocks the thread meanwhile. */
const busyTimeout = 20;
const maxStatements = 200;

/** A libSQL file as Kysely's SqliteDialect uses it. It connects at first use. */
export class LibsqlConnection implements SqliteDatabase {
  readonly #file: string;
  #database: Libsql.Database | undefined;
  /** Prepared statements by their SQL: preparing one takes longer than running it. */
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(file: string) {
    this.#file = file;
  }

  prepare(sql: string): SqliteStatement {
    const database = this.#connect();
    if (isTransactionControl(sql)) return controlStatement(database, sql);
    const statement = this.#statements.get(sql) ?? checkedStatement(database, sql);
    // The one used last is the last one to go.
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    for (const oldest of this.#statements.keys()) {
      if (this.#statements.size <= maxStatements) break;
      this.#statements.delete(oldest);
    }
    return statement;
  }

  get inTransaction(): boolean {
    return this.#database?.inTransaction ?? false;
  }

  /**
   * Closes the connection; the next statement opens another one. After SQLITE_BUSY the driver keeps the statement open until it is
   * garbage, and no transaction on that connection could commit ("SQL statements in progress").
   */
  close(): void {
    this.#statements.clear();
    this.#database?.close();
    this.#database = undefined;
  }

  #connect(): Libsql.Database {
    if (this.#database) return this.#database;
    const database = new Libsql(this.#file, { timeout: busyTimeout });
    try {
      for (const pragma of pragmas) database.prepare(`PRAGMA ${pragma}`).all();
    } catch (error) {
      database.close();
      throw error;
    }
    this.#database = database;
    return database;
  }
}

function isTransactionControl(sql: string): boolean {
  return /^(?:begin|commit|rollback|savepoint|release)\b/.test(sql);
}

/** Unlike a prepared statement, `exec` does not stay open after SQLITE_BUSY. */
function controlStatement(database: Libsql.Database, sql: string): SqliteStatement {
  const run = () => {
    database.exec(sql);
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, run, all: () => [], iterate: () => [].values() };
}

function checkedStatement(database: Libsql.Database, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.reader,
    run: (values) => statement.run(checkValues(values)),
    all: (values) => statement.all(checkValues(values)),
    iterate: (values) => statement.iterate(checkValues(values)),
  };
}

/** The driver aborts the process when it gets a boolean. */
function checkValues(values: readonly unknown[]): readonly unknown[] {
  for (const value of values) {
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError(
        `a value for the store: expected a text, a number or null, received ${typeof value}`,
      );
  }
  return values;
}
