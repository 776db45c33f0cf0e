import type { CommentService } from '../comment-service';
import type { Attribution } from '../store/attribution';

/** The arguments and options of a command. */
export type Call = {
  /** The arguments, in order. */
  words: string[];
  options: Partial<
    Record<
      | ('status' | 'search' | 'article' | 'page' | 'name' | 'text' | 'lang' | 'map' | 'from' | 'editors')
      | ('role' | 'shown'),
      string
    >
  > & {
    json?: boolean;
    all?: boolean;
    generate?: boolean;
  };
};

/** How a command reads and writes. */
export type Terminal = {
  /** Prints a result to standard output. */
  say: (line: string) => void;
  /** Prints progress or an error to standard error. */
  tell: (line: string) => void;
  now: () => Date;
  /** Reads standard input to its end. */
  readInput: () => Promise<string>;
};

/** Attributes a change to the command line, now. */
export function byOperator({ now }: Pick<Terminal, 'now'>): Attribution {
  return { actor: 'command line', at: now().toISOString() };
}

/** Wrong arguments; the message says what was expected. */
export class CallFault extends Error {
  override name = 'CallFault';
}

/** A command of the store. @typeParam Reads  the terminal that it needs */
export type Command<Reads = Terminal> = {
  /** Name and arguments, as Commander takes them: `show <id>`. */
  usage: string;
  /** Completes "This command…". */
  summary: string;
  /** Flags → description: `--page <n>`. */
  options?: Record<string, string>;
  /** @returns the exit status; undefined means 0 */
  run: (call: Call, service: CommentService, terminal: Reads) => Promise<number | undefined>;
};
