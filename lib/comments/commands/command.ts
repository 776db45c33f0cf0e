import type { Comments } from '../comments';
import type { Attribution } from '../store/comment-store';

/** What was given after the name of a command. */
export type Call = {
  words: string[];
  options: Partial<
    Record<'status' | 'search' | 'article' | 'page' | 'name' | 'text' | 'lang' | 'map' | 'from', string>
  > & {
    json?: boolean;
  };
};

/** Whom a command talks to. `say` is for results, `tell` for people who wait. */
export type Terminal = {
  say: (line: string) => void;
  tell: (line: string) => void;
  now: () => Date;
  /** The standard input to its end. */
  readInput: () => Promise<string>;
};

/** Who did something, and when: the operator, now. */
export function act({ now }: Terminal): Attribution {
  return { actor: 'command line', at: now().toISOString() };
}

/** A command was called wrongly: the message says how it is called. */
export class CallFault extends Error {
  override name = 'CallFault';
}

export type Command = {
  /** How it is called, without `npm run comments --`. */
  usage: string;
  /** What it does, in a few words. */
  summary: string;
  /** @returns the exit status; nothing for 0 */
  run: (call: Call, comments: Comments, terminal: Terminal) => Promise<number | undefined>;
};
