import { randomInt } from 'node:crypto';
import { foldName, isValidName } from '../people/fold-name';
import { hashPassword } from '../people/hash-password';
import { isRole, type Role, roles } from '../people/permissions';
import { cleanLine } from '../text/clean-text';
import { byOperator, type Call, CallFault, type Command, type Terminal } from './command';

/** How a command about people reads and writes. */
export type PeopleTerminal = Omit<Terminal, 'readInput'> & {
  /** Reads a password, without showing it on a screen. */
  readPassword: () => Promise<string>;
};

type PeopleCommand = Command<PeopleTerminal>;

/** Longest password that the login takes, and longest shown name. */
const longest = { password: 1_000, shown: 60 };

const generateOption = { '--generate': 'makes a password and prints it once, instead of reading one' };

const add: PeopleCommand = {
  usage: 'add <name>',
  summary: 'adds an account; the password is read from the terminal, or from standard input',
  options: {
    '--role <role>': roles.join(', '),
    '--shown <name>':
      'the name that others see, and that stands in the history of texts; without it, the name',
    ...generateOption,
  },
  run: async ({ words: [typed = ''], options }, { store }, terminal) => {
    const name = readNewName(typed);
    const role = readRole('--role', options.role);
    const shown = readShown(options.shown ?? typed);
    if (await store.findPerson(name)) return refuseTaken(name, terminal);
    const { password, passwordHash } = await choosePassword(options, terminal);
    const added = await store.addPerson({ ...byOperator(terminal), name, shown, role, passwordHash });
    if (!added) return refuseTaken(name, terminal);
    terminal.say(`${name} (${shown}) can log in now, as ${role}`);
    tellMade(password, terminal);
    return 0;
  },
};

const role: PeopleCommand = {
  usage: 'role <name> <role>',
  summary: `gives an account another role (${roles.join(', ')}) and ends its sessions`,
  run: async ({ words: [typed = '', word] }, { store }, terminal) => {
    const [name, role] = [foldName(typed), readRole('role', word)];
    const isThere = await store.setRole({ ...byOperator(terminal), name, role });
    return report(isThere, { name, done: `has the role ${role} now; all sessions ended`, terminal });
  },
};

const reset: PeopleCommand = {
  usage: 'reset <name>',
  summary: 'gives an account another password and ends its sessions',
  options: generateOption,
  run: async ({ words: [typed = ''], options }, { store }, terminal) => {
    const name = foldName(typed);
    if (!(await store.findPerson(name))) return report(false, { name, done: '', terminal });
    const { password, passwordHash } = await choosePassword(options, terminal);
    const isThere = await store.setPassword({ ...byOperator(terminal), name, passwordHash });
    const status = report(isThere, { name, done: 'has another password now; all sessions ended', terminal });
    if (isThere) tellMade(password, terminal);
    return status;
  },
};

const remove: PeopleCommand = {
  usage: 'remove <name>',
  summary: 'removes an account and ends its sessions; the log keeps the shown name',
  run: async ({ words: [typed = ''] }, { store }, terminal) => {
    const name = foldName(typed);
    const isThere = await store.removePerson({ ...byOperator(terminal), name });
    return report(isThere, { name, done: 'is removed; all sessions ended', terminal });
  },
};

const list: PeopleCommand = {
  usage: 'list',
  summary: 'lists the accounts',
  run: async (_, { store }, { say, tell, now }) => {
    const people = await store.listPeople();
    const sessions = await store.listSessions(now().toISOString());
    for (const { id, name, role, shown, createdAt } of people) {
      const open = sessions.filter(({ person }) => person.id === id).length;
      say(`${name}  ${role}  ${shown}  since ${createdAt}  ${open} open`);
    }
    if (people.length === 0) tell('There is no account');
  },
};

/** Commands for accounts, by name. */
export const peopleCommands: Record<string, PeopleCommand> = { add, role, reset, remove, list };

function readNewName(typed: string): string {
  const name = foldName(typed);
  if (isValidName(name)) return name;
  throw new CallFault(
    `name: expected 2 to 40 letters, digits, full stops, hyphens or underscores, received "${cleanLine(typed).text}"`,
  );
}

function readRole(argument: string, word: string | undefined): Role {
  if (word !== undefined && isRole(word)) return word;
  const received = word === undefined ? 'nothing' : `"${cleanLine(word).text}"`;
  throw new CallFault(`${argument}: expected ${roles.join(', ')}, received ${received}`);
}

/** Git writes it before an address in angle brackets. */
function readShown(typed: string): string {
  const shown = cleanLine(typed.normalize('NFC')).text;
  if (shown !== '' && shown.length <= longest.shown && !/[<>]/.test(shown)) return shown;
  throw new CallFault(
    `--shown: expected a name of at most ${longest.shown} letters without < and >, received "${shown}"`,
  );
}

/** @returns the password only if it was made */
async function choosePassword(
  { generate }: Call['options'],
  terminal: PeopleTerminal,
): Promise<{ password?: string; passwordHash: string }> {
  if (generate) {
    const password = makePassword();
    return { password, passwordHash: await hashPassword(password) };
  }
  const password = await terminal.readPassword();
  if (password.length > longest.password)
    throw new RangeError(
      `the password: expected at most ${longest.password} characters, received ${password.length}`,
    );
  return { passwordHash: await hashPassword(password) };
}

/** Letters and digits that nobody takes for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes a password of 99 bits, in groups that can be read out. @example 'k7dq-3vmz-9tac-x2hf-w8pn' */
function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}

function tellMade(password: string | undefined, { say }: PeopleTerminal): void {
  if (password !== undefined) say(`Password: ${password}`);
}

function refuseTaken(name: string, { tell }: PeopleTerminal): number {
  tell(`An account has the name ${name} already\nFix: choose another name, or remove that account first`);
  return 1;
}

function report(
  isThere: boolean,
  { name, done, terminal }: { name: string; done: string; terminal: PeopleTerminal },
): number {
  if (isThere) terminal.say(`${name} ${done}`);
  else
    terminal.tell(`No account has the name ${cleanLine(name).text}\nFix: npm run people -- list names them`);
  return isThere ? 0 : 1;
}
