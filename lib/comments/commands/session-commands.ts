import { formatCount } from '@/lib/i18n/format-count';
import { CallFault, type Command } from './command';

const sessions: Command = {
  usage: 'sessions [action] [id]',
  summary: 'lists who is logged in; "sessions revoke <id>" or "sessions revoke --all" logs out',
  options: { '--all': 'with revoke: all sessions' },
  run: async ({ words: [action, id], options }, { store }, { say, tell, now }) => {
    if (action === undefined) {
      for (const session of await store.listSessions(now().toISOString())) {
        const { createdAt, seenAt, browser, person } = session;
        const who = person.name || person.role;
        say(
          `${session.id}  ${who}  since ${createdAt}  last seen ${seenAt}  ${browser || 'unknown browser'}`,
        );
      }
      return 0;
    }
    if (action !== 'revoke') throw new CallFault(`expected revoke, received "${action}"`);
    if (options.all) {
      say(`${formatCount(await store.endSessions(), 'session')} ended`);
      return 0;
    }
    if (!id) throw new CallFault('expected the id of a session, or --all, received neither');
    if (await store.endSession(id)) say(`Session ${id} ended`);
    else {
      tell(`No session has the id ${id}`);
      return 1;
    }
    return 0;
  },
};

/** Commands for sessions, by name. */
export const sessionCommands: Record<string, Command> = { sessions };
