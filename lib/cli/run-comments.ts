import { blockCommands } from '@/lib/comments/commands/block-commands';
import { CallFault, type Command, type Terminal } from '@/lib/comments/commands/command';
import { maintenanceCommands } from '@/lib/comments/commands/maintenance-commands';
import { queueCommands } from '@/lib/comments/commands/queue-commands';
import { sessionCommands } from '@/lib/comments/commands/session-commands';
import { threadCommands } from '@/lib/comments/commands/thread-commands';
import type { CommentService } from '@/lib/comments/comment-service';
import { ImportFault } from '@/lib/comments/import/import-fault';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { hashPassword } from '@/lib/comments/people/hash-password';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import { nameError } from '@/lib/log/write-log';
import { listSettings } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import { createPlainCommand, formatUsageError, isHelp, isUsageError, UsageError } from './command-line';
import { isSettingsFault } from './load-settings';

const call = 'npm run comments --';
const commands: Command[] = [
  queueCommands,
  threadCommands,
  blockCommands,
  sessionCommands,
  maintenanceCommands,
].flatMap((group) => Object.values(group));

type Environment = Record<string, string | undefined>;

/** Runs a command of `npm run comments`. @returns the exit status */
export async function runComments(
  args: string[],
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  let status = 0;
  const program = createPlainCommand(call, [...listSettings('comments'), 'CONTENT_DIR'])
    .description('Manages the comments of readers, also while the site runs.')
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => terminal.say(text.trimEnd()), writeErr: () => {} })
    .addHelpText(
      'after',
      `
Use the settings of the site: they select the store.

Exit status: 1 when something could not be done or a setting is wrong, 2 when the command line is wrong.`,
    );
  for (const { usage, summary, options = {}, run } of commands) {
    const command = program.command(usage).description(summary);
    for (const [flags, description] of Object.entries(options)) command.option(flags, description);
    command.action(async () => {
      const given = { words: command.args, options: command.opts() };
      status = await withComments(environment, (service) => run(given, service, terminal));
    });
  }
  program
    .command('hash-password')
    .description('reads a password from standard input and prints the hash for MODERATOR_PASSWORD_HASH')
    .action(async () => {
      // Not an argument: other users could see it in the process list.
      if (process.stdin.isTTY) terminal.tell('Type the password, Enter, and Ctrl+D:');
      const password = (await terminal.readInput()).replace(/\r?\n$/, '');
      terminal.say(`MODERATOR_PASSWORD_HASH=${await hashPassword(password)}`);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (isHelp(error)) return 0;
    const wrong = error instanceof CallFault ? new UsageError(error.message) : error;
    terminal.tell(isUsageError(wrong) ? formatUsageError(wrong, call) : describe(wrong));
    return isUsageError(wrong) ? 2 : 1;
  }
}

async function withComments(
  environment: Environment,
  work: (service: CommentService) => Promise<number | undefined>,
): Promise<number> {
  // Log lines would mix with results on standard output.
  const service = { ...(await openCommentService(readSettings(environment).comments)), log: () => {} };
  try {
    return (await work(service)) ?? 0;
  } finally {
    await service.store.close();
  }
}

function describe(error: unknown): string {
  if (error instanceof StoreUnavailable && !error.message.includes('\nFix: '))
    return `${error.message}\nFix: check that the database runs and has free space: ${nameError(error)}`;
  if (error instanceof ImportFault || isSettingsFault(error)) return error.message;
  return error instanceof Error ? error.message : String(error);
}
