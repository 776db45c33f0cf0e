import { v7 as newId } from 'uuid';
import { roles } from '../people/permissions';
import type { Person } from '../people/person';
import type { Attribution } from './attribution';
import { writeAudit } from './audit-log';
import type { Session, StoreDatabase } from './database/store-database';
import type { StoreSchema } from './database/store-schema';
import { parseOneOf } from './parse-one-of';
import type { PeopleStore } from './people-store';

type Row = StoreSchema['people'];

/** Stores accounts. */
export function peopleMethods(database: StoreDatabase): PeopleStore {
  /** Changes an account that exists, logs it, and ends its sessions. */
  const change = (
    { name, actor, at, person }: Attribution & { name: string },
    { action, values }: { action: string; values: Partial<Row> },
  ): Promise<boolean> =>
    database.write(async (session) => {
      const found = await selectPerson(session, name)
        .$if(database.locksRows, (query) => query.forUpdate())
        .executeTakeFirst();
      if (!found) return false;
      await session.updateTable('people').set(values).where('id', '=', found.id).execute();
      await session.deleteFrom('sessions').where('person', '=', found.id).execute();
      const line = { to: describe({ ...found, ...values }) };
      await writeAudit(session, { actor, at, person, action, lines: [line] });
      return true;
    });
  return {
    addPerson: ({ name, shown, role, passwordHash, ...by }) =>
      database.write(async (session) => {
        const row: Row = {
          ...{ id: newId(), name, shown, role, password_hash: passwordHash },
          ...{ created_at: by.at, removed_at: null },
        };
        const { numInsertedOrUpdatedRows: added } = await session
          .insertInto('people')
          .values(row)
          .onConflict((conflict) => conflict.column('name').where('removed_at', 'is', null).doNothing())
          .executeTakeFirstOrThrow();
        if (!added) return undefined;
        await writeAudit(session, { ...by, action: 'addPerson', lines: [{ to: describe(row) }] });
        return toPerson(row);
      }),
    findPerson: (name) =>
      database.read(async (session) => {
        const row = await selectPerson(session, name).executeTakeFirst();
        return row && { person: toPerson(row), passwordHash: row.password_hash };
      }),
    listPeople: () =>
      database.read(async (session) => {
        const rows = await session
          .selectFrom('people')
          .selectAll()
          .where('removed_at', 'is', null)
          .orderBy('name')
          .execute();
        return rows.map((row) => ({ ...toPerson(row), createdAt: row.created_at }));
      }),
    hasPeople: () =>
      database.read(async (session) => {
        const row = await session
          .selectFrom('people')
          .select('id')
          .where('removed_at', 'is', null)
          .limit(1)
          .executeTakeFirst();
        return row !== undefined;
      }),
    setRole: ({ role, ...of }) => change(of, { action: 'changeRole', values: { role } }),
    setPassword: ({ passwordHash, ...of }) =>
      change(of, { action: 'resetPassword', values: { password_hash: passwordHash } }),
    removePerson: (of) =>
      change(of, { action: 'removePerson', values: { removed_at: of.at, password_hash: '' } }),
  };
}

/** The account with a name. */
function selectPerson(session: Session, name: string) {
  return session.selectFrom('people').selectAll().where('name', '=', name).where('removed_at', 'is', null);
}

/** An account in a line of the log. @example describe({ name: 'rahima', role: 'editor' }) === 'rahima, editor' */
function describe({ name, role }: Pick<Row, 'name' | 'role'>): string {
  return `${name}, ${role}`;
}

/** A row as the rest of the code knows it, without the hash of the password. */
export function toPerson({ id, name, shown, role }: Pick<Row, 'id' | 'name' | 'shown' | 'role'>): Person {
  return { id, name, shown, role: parseOneOf(role, 'role', roles) };
}
