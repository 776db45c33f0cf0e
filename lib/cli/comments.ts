import { text } from 'node:stream/consumers';
import { commandsUsage, runCommand } from '@/lib/comments/commands/run-command';
import { hashPassword } from '@/lib/comments/moderation/hash-password';

/** `npm run comments`: moderation and maintenance from a terminal. */
async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(commandsUsage);
    return 0;
  }
  if (args[0] === 'hash-password') return await printHash();
  return await runCommand(args, process.env, {
    say: console.log,
    tell: console.error,
    now: () => new Date(),
    readInput: () => text(process.stdin),
  });
}

/** Reads the password from standard input: arguments are visible in the list of processes. */
async function printHash(): Promise<number> {
  if (process.stdin.isTTY) console.error('Type the password, Enter, and Ctrl+D:');
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  try {
    console.log(`MODERATOR_PASSWORD_HASH=${await hashPassword(password)}`);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
