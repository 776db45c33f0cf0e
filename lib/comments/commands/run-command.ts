import { parseArgs } from 'node:util';
import { ImportFault } from '../import/import-fault';
import { nameError } from '../log-event';
import { openComments } from '../open-comments';
import { CommentSettingsFault } from '../settings';
import { StoreUnavailable } from '../store/store-unavailable';
import { blockCommands } from './block-commands';
import { type Call, CallFault, type Command, type Terminal } from './command';
import { maintenanceCommands } from './maintenance-commands';
import { queueCommands } from './queue-commands';
import { threadCommands } from './thread-commands';

const commands: Record<string, Command> = {
  ...queueCommands,
  ...threadCommands,
  ...blockCommands,
  ...maintenanceCommands,
};

export const commandsUsage = `Manages the comments of readers, also while the site runs.

${Object.values(commands)
  .map(({ usage, summary }) => `  npm run comments -- ${usage}\n      ${summary}`)
  .join('\n')}
  npm run comments -- hash-password
      reads a password from standard input and prints the hash for MODERATOR_PASSWORD_HASH

DATA_DIR, DATABASE_URL or LIBSQL_URL select the store, as for the site: see deploy/README.md.

Exit status: 1 when something could not be done, 2 for wrong arguments.`;

/** Runs a command of `npm run comments`. @returns the exit status */
export async function runCommand(
  args: string[],
  environment: Record<string, string | undefined>,
  terminal: Terminal,
): Promise<number> {
  try {
    const { name, call } = readCall(args);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new CallFault(`expected a command, received ${name ? `"${name}"` : 'none'}`);
    // Log lines would mix with results on standard output.
    const opened = await openComments(environment);
    const comments = { ...opened, log: () => {} };
    try {
      return (await command.run(call, comments, terminal)) ?? 0;
    } finally {
      await comments.store.close();
    }
  } catch (error) {
    terminal.tell(describe(error));
    return error instanceof CallFault ? 2 : 1;
  }
}

function readCall(args: string[]): { name: string; call: Call } {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        status: text,
        search: text,
        article: text,
        page: text,
        name: text,
        text,
        lang: text,
        map: text,
        from: text,
        json: { type: 'boolean' },
      },
    });
    const [name = '', ...words] = positionals;
    return { name, call: { words, options: values } };
  } catch (error) {
    throw new CallFault((error as Error).message);
  }
}

function describe(error: unknown): string {
  if (error instanceof CallFault) return `${error.message}\n\nSee npm run comments -- --help`;
  if (error instanceof StoreUnavailable)
    return `${error.message}\nFix: check that the database runs and has free space: ${nameError(error)}`;
  if (error instanceof ImportFault || error instanceof CommentSettingsFault) return error.message;
  return error instanceof Error ? error.message : String(error);
}
