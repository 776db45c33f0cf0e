import { CallFault, type Command, type Terminal } from '@/lib/comments/commands/command';
import type { CommentService } from '@/lib/comments/comment-service';
import { ImportFault } from '@/lib/comments/import/import-fault';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { StoreUnavailable } from '@/lib/comments/store/store-unavailable';
import { nameError } from '@/lib/log/write-log';
import type { SettingName } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import { createPlainCommand, formatUsageError, isHelp, isUsageError, UsageError } from './command-line';
import { isSettingsFault } from './load-settings';

type Output = Pick<Terminal, 'say' | 'tell'>;
type Program = ReturnType<typeof createPlainCommand>;

/** Commands that work on the store of the comments. */
export type StoreCommands<Reads extends Output> = {
  /** Their name in the help: `npm run comments --`. */
  call: string;
  description: string;
  settings: readonly SettingName[];
  commands: Command<Reads>[];
  /** Adds commands that need no store. */
  addOthers?: (program: Program) => void;
};

type Environment = Record<string, string | undefined>;

/** Runs one of the commands. @returns the exit status */
export async function runStoreCommands<Reads extends Output>(
  { call, description, settings, commands, addOthers = () => {} }: StoreCommands<Reads>,
  args: string[],
  { environment, terminal }: { environment: Environment; terminal: Reads },
): Promise<number> {
  let status = 0;
  const program = createPlainCommand(call, settings)
    .description(description)
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
      status = await withStore(environment, (service) => run(given, service, terminal));
    });
  }
  addOthers(program);
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

async function withStore(
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
