import type { Role } from '../people/permissions';
import type { Person } from '../people/person';
import type { Attribution } from './attribution';

/** An account as a list shows it. Times are UTC in ISO 8601. */
export type ListedPerson = Person & { createdAt: string };

/** Names a change of an account: its folded name, and who changes it. */
type OfAccount = Attribution & { name: string };

/**
 * Stores accounts. A removed account stays as a name for the log, and its name can be given again. Whatever changes what somebody may do
 * ends their sessions in the same transaction.
 */
export interface PeopleStore {
  /** Returns undefined when an account has the name. */
  addPerson(
    account: Attribution & { name: string; shown: string; role: Role; passwordHash: string },
  ): Promise<Person | undefined>;
  /** Finds an account by its folded name. */
  findPerson(name: string): Promise<{ person: Person; passwordHash: string } | undefined>;
  /** Lists accounts by name. */
  listPeople(): Promise<ListedPerson[]>;
  /** Whether there is any account. */
  hasPeople(): Promise<boolean>;
  /** Returns whether there is such an account, as the next two do. */
  setRole(change: OfAccount & { role: Role }): Promise<boolean>;
  setPassword(change: OfAccount & { passwordHash: string }): Promise<boolean>;
  /** Removes an account and the hash of its password. */
  removePerson(change: OfAccount): Promise<boolean>;
}
