import type { FoundSign, Judgement } from '@/lib/content/scam-signs/create-sign-finder';

/** Most characters of a message, in code points. */
export const longestMessage = 5_000;
/** Most places that are quoted for a sign. */
const mostQuotes = 3;
/** Most characters of a quotation. */
const longestQuote = 160;

/** What can be said of a message: never that it is safe. */
export type Verdict = 'trap' | 'doubt' | 'none';

/** A sign with the words of the message that show it. */
export type ShownSign = { id: string; quotes: string[] };

/** Why a message is not judged. */
export type MessageFault = 'missing' | 'tooLong';

export type MessageAnswer =
  | { fault: MessageFault }
  | { fault?: undefined; verdict: Verdict; signs: ShownSign[] };

/**
 * Judges a message as the page shows it.
 *
 * @param findSigns  from `createSignFinder`
 */
export function judgeMessage(message: string, findSigns: (message: string) => Judgement): MessageAnswer {
  const fault = findFault(message);
  if (fault) return { fault };
  const { isTrap, isOverruled, signs } = findSigns(message);
  // A warning about traps names their signs; showing these would make a trap of it.
  if (signs.length === 0 || isOverruled) return { verdict: 'none', signs: [] };
  return { verdict: isTrap ? 'trap' : 'doubt', signs: signs.map((sign) => showSign(sign, message)) };
}

/** What is wrong with a message, if anything is. */
export function findFault(message: string): MessageFault | undefined {
  if (message.trim() === '') return 'missing';
  return [...message].length > longestMessage ? 'tooLong' : undefined;
}

function showSign({ id, quotes }: FoundSign, message: string): ShownSign {
  const shown = quotes
    .slice(0, mostQuotes)
    .map(({ start, end }) => cut(message.slice(start, end).replace(/\s+/g, ' ')));
  return { id, quotes: [...new Set(shown)] };
}

/** Cuts a long quotation behind a word. */
function cut(quote: string): string {
  if (quote.length <= longestQuote) return quote;
  return `${quote.slice(0, longestQuote).replace(/\S*$/u, '').trimEnd()} …`;
}
