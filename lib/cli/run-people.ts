import { type PeopleTerminal, peopleCommands } from '@/lib/comments/commands/people-commands';
import { runStoreCommands } from './run-store-commands';

/** Runs a command of `npm run people`. @returns the exit status */
export function runPeople(
  args: string[],
  environment: Record<string, string | undefined>,
  terminal: PeopleTerminal,
): Promise<number> {
  return runStoreCommands(
    {
      call: 'npm run people --',
      description: 'Manages the accounts of those who write, publish and moderate, also while the site runs.',
      settings: ['DATA_DIR', 'DATABASE_URL', 'COMMENTS_SECRET'],
      commands: Object.values(peopleCommands),
    },
    args,
    { environment, terminal },
  );
}
