import { blockCommands } from '@/lib/comments/commands/block-commands';
import type { Terminal } from '@/lib/comments/commands/command';
import { maintenanceCommands } from '@/lib/comments/commands/maintenance-commands';
import { queueCommands } from '@/lib/comments/commands/queue-commands';
import { sessionCommands } from '@/lib/comments/commands/session-commands';
import { threadCommands } from '@/lib/comments/commands/thread-commands';
import { hashPassword } from '@/lib/comments/people/hash-password';
import { listSettings } from '@/lib/settings/known-settings';
import { runStoreCommands } from './run-store-commands';

/** Runs a command of `npm run comments`. @returns the exit status */
export function runComments(
  args: string[],
  environment: Record<string, string | undefined>,
  terminal: Terminal,
): Promise<number> {
  const groups = [queueCommands, threadCommands, blockCommands, sessionCommands, maintenanceCommands];
  return runStoreCommands(
    {
      call: 'npm run comments --',
      description: 'Manages the comments of readers, also while the site runs.',
      settings: [...listSettings('comments'), 'CONTENT_DIR'],
      commands: groups.flatMap((group) => Object.values(group)),
      addOthers: (program) =>
        program
          .command('hash-password')
          .description('reads a password from standard input and prints the hash for MODERATOR_PASSWORD_HASH')
          .action(async () => {
            // Not an argument: other users could see it in the process list.
            if (process.stdin.isTTY) terminal.tell('Type the password, Enter, and Ctrl+D:');
            const password = (await terminal.readInput()).replace(/\r?\n$/, '');
            terminal.say(`MODERATOR_PASSWORD_HASH=${await hashPassword(password)}`);
          }),
    },
    args,
    { environment, terminal },
  );
}
