import { Command, CommanderError } from '@commander-js/extra-typings';
import type { z } from 'zod';
import type { SettingName } from '@/lib/settings/known-settings';
import { formatSettings } from './format-settings';
import { isSettingsFault, loadSettings } from './load-settings';

/** An invalid command line. The message names the argument, what was expected and what was received. */
export class UsageError extends Error {
  override name = 'UsageError';

  constructor(
    message: string,
    /** What to do, when `--help` does not say. */
    readonly fix?: string,
  ) {
    super(message);
  }
}

/**
 * Creates a command that people run with npm. It reads all settings before its action.
 *
 * @param call      its name in the help: `npm run check --`
 * @param settings  those that it uses, for the help
 */
export function createCommand(call: string, settings: readonly SettingName[]): Command {
  return createPlainCommand(call, settings).hook('preAction', () => {
    loadSettings();
  });
}

/** Creates a command that reads no settings by itself. */
export function createPlainCommand(call: string, settings: readonly SettingName[] = []): Command {
  const command = new Command(call)
    .helpOption('-h, --help', 'show this help')
    .configureHelp({ helpWidth: 110 })
    // Throw instead of exiting and printing: runCommand formats every error.
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  return settings.length > 0 ? command.addHelpText('after', `\n${formatSettings(settings)}`) : command;
}

/** Parses the value of an option or argument by a schema whose error completes the sentence “expected …”. */
export function parseAs<T>(name: string, schema: z.ZodType<T, unknown>): (text: string) => T {
  return (text) => {
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    throw new UsageError(`${name}: expected ${result.error.issues[0]?.message}, received "${text}"`);
  };
}

/** A command with any options and arguments. */
type Runnable = { name: () => string; parseAsync: () => Promise<unknown> };

/** Runs the command with the arguments of this process. Sets exit status 2 when they are invalid, 1 when settings are. */
export async function runCommand(command: Runnable): Promise<void> {
  try {
    await command.parseAsync();
  } catch (error) {
    if (isHelp(error)) return;
    if (!isUsageError(error) && !isSettingsFault(error)) throw error;
    console.error(isUsageError(error) ? formatUsageError(error, command.name()) : error.message);
    process.exitCode = isUsageError(error) ? 2 : 1;
  }
}

/** Whether an error is about an invalid command line. */
export function isUsageError(error: unknown): error is UsageError | CommanderError {
  return error instanceof UsageError || (error instanceof CommanderError && error.exitCode !== 0);
}

/** Whether Commander ended only because it printed the help. */
export function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/**
 * Formats the error for a terminal, with a line `Fix: …`.
 *
 * @example `--contents: expected a known option, received an unknown one (did you mean --content?)`
 */
export function formatUsageError(error: UsageError | CommanderError, call: string): string {
  const message = error instanceof UsageError ? error.message : describe(error);
  const fix = (error instanceof UsageError && error.fix) || `see ${call} --help`;
  return `${message}\nFix: ${fix}`;
}

/** Rewrites a message of Commander in the form of our own: `name: expected …, received …`. */
function describe({ code, message }: CommanderError): string {
  const name = /'(.*?)'/s.exec(message)?.[1] ?? '';
  const nearest = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  const hint = nearest ? ` (did you mean ${nearest}?)` : '';
  switch (code) {
    case 'commander.unknownOption':
      return `${name}: expected a known option, received an unknown one${hint}`;
    case 'commander.help':
      return 'expected a command, received none';
    case 'commander.unknownCommand':
      return `expected a known command, received "${name}"${hint}`;
    case 'commander.missingArgument':
    case 'commander.optionMissingArgument':
      return `${name}: expected a value, received nothing`;
    case 'commander.excessArguments': {
      const [, expected, received] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
      return `arguments: expected ${expected}, received ${received}`;
    }
    default:
      return message.replace(/^error: /, '');
  }
}
