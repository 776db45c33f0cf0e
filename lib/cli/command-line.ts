import { Command, CommanderError } from '@commander-js/extra-typings';
import type { z } from 'zod';

/** A command line that cannot be used. The message names the part, what was expected and what was received. */
export class UsageError extends Error {
  override name = 'UsageError';

  constructor(
    message: string,
    /** What to do, where the help is not the answer. */
    readonly fix?: string,
  ) {
    super(message);
  }
}

/**
 * Starts the definition of a command that people call by npm.
 *
 * @param call  how it is called, up to its own options: `npm run check --`
 */
export function createCommand(call: string): Command {
  return (
    new Command(call)
      .helpOption('-h, --help', 'show this help')
      .configureHelp({ helpWidth: 110 })
      // Throw instead of exiting and printing: runCommand words every error.
      .exitOverride()
      .configureOutput({ outputError: () => {} })
  );
}

/** Parses the value of an option or argument by a schema whose error completes the sentence “expected …”. */
export function parseAs<T>(name: string, schema: z.ZodType<T, unknown>): (text: string) => T {
  return (text) => {
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    throw new UsageError(`${name}: expected ${result.error.issues[0]?.message}, received "${text}"`);
  };
}

/** A command with whatever options and arguments. */
type Runnable = { name: () => string; parseAsync: () => Promise<unknown> };

/** Runs the command with what stands on the command line. Sets exit status 2 when that cannot be used. */
export async function runCommand(command: Runnable): Promise<void> {
  try {
    await command.parseAsync();
  } catch (error) {
    if (isHelp(error)) return;
    if (!isUsageError(error)) throw error;
    console.error(formatUsageError(error, command.name()));
    process.exitCode = 2;
  }
}

/** Whether the error says that the command line is wrong. */
export function isUsageError(error: unknown): error is UsageError | CommanderError {
  return error instanceof UsageError || (error instanceof CommanderError && error.exitCode !== 0);
}

/** Whether Commander ended only because it printed the help. */
export function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** @example `--contents: expected a known option, received an unknown one (did you mean --content?)` and a line `Fix: …` */
export function formatUsageError(error: UsageError | CommanderError, call: string): string {
  const message = error instanceof UsageError ? error.message : describe(error);
  const fix = (error instanceof UsageError && error.fix) || `see ${call} --help`;
  return `${message}\nFix: ${fix}`;
}

/** Words the errors of Commander as all our errors are: `name: expected …, received …`. */
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
