import { normalizeText } from '@/lib/bangla/normalize-text';
import { likeLatin, spellSigns } from './look-alikes';

/** A word, number, address or sign of money in a message. */
export type MessageWord = {
  /** Where it stands in the message, in code units. */
  start: number;
  end: number;
  /** As typed, normalised: lower case, ASCII digits, in words Latin for letters that only look so. */
  text: string;
  kind: 'word' | 'number' | 'currency' | 'percent' | 'link' | 'email' | 'handle';
  /** Counts the stretches between signs of punctuation. */
  clause: number;
  /** Counts the sentences. */
  sentence: number;
  /** Counts the stretches without white space. */
  chunk: number;
};

/** Endings of addresses that people write without https. */
const endings =
  'com|net|org|info|biz|io|co|me|ly|ru|so|top|xyz|vip|shop|online|site|live|club|work|works|jobs|app|cc|link|store|pro|bd|in|uk|gov|edu|help|support|cf|tk|ml|gg|to|gl|cn|apk|zip|exe|rar';

const link = new RegExp(
  `^(?:https?:\\/\\/|www\\.)\\S+$|^[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+){0,4}\\.(?:${endings})(?:[/?#:]\\S*)?$`,
  'iu',
);
const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u;
const handle = /^@[\p{L}\p{N}_]{3,}$/u;

/** A number; the name of a currency in front of one; a word; the sign of a currency or percent; what separates clauses. */
const part =
  /\p{Nd}[\p{Nd}\p{M}]*(?:[.,]\p{Nd}[\p{Nd}\p{M}]*)*|(?:tk|bdt|usd|rs|টাকা)(?=\p{Nd})|[\p{L}\p{M}\p{Cf}][\p{L}\p{M}\p{N}\p{Cf}]*|[৳$€£₹]|[%٪]|[.,;:!?।()"“”‘’'–—…|\n]/giu;

/** What may stand around an address. */
const around = /^[\s(["'“‘<*_]+|[\s)\]"'”’>*_.,;!?।:]+$/gu;

/** Dots of an address that hides from filters: `wise(.)site`, `wise[dot]site`. */
const brackets = /[([{](?:\.|dot)[)\]}]/giu;

/** Splits a message into words, numbers and addresses. Takes time that grows with its length. */
export function readMessage(message: string): MessageWord[] {
  const words: MessageWord[] = [];
  let clause = 0;
  let sentence = 0;
  let chunk = 0;
  let last = 0;
  for (const { 0: typed, index } of message.matchAll(/\S+/gu)) {
    if (message.slice(last, index).includes('\n')) {
      clause += 1;
      sentence += 1;
    }
    last = index + typed.length;
    chunk += 1;
    const bare = typed.replace(around, '');
    const address = bare.replace(brackets, '.').replace(/^hxxp/iu, 'http');
    const kind = kindOf(address);
    if (kind) {
      const start = index + typed.indexOf(bare);
      words.push({
        start,
        end: start + bare.length,
        text: normalizeText(address),
        kind,
        clause,
        sentence,
        chunk,
      });
      if (/[.,;!?।:]$/u.test(typed)) clause += 1;
      if (/[.!?।]$/u.test(typed)) sentence += 1;
      continue;
    }
    for (const { 0: found, index: at } of spellSigns(typed).matchAll(part)) {
      const start = index + at;
      if (/^[.,;:!?।()"“”‘’'–—…|\n]$/u.test(found)) {
        if (isWithinWord(typed, at)) continue;
        clause += 1;
        if (/[.!?।]/u.test(found)) sentence += 1;
      } else
        words.push({
          start,
          end: start + found.length,
          text: fold(found),
          kind: kindOfPart(found),
          clause,
          sentence,
          chunk,
        });
    }
  }
  return words;
}

function kindOf(typed: string): MessageWord['kind'] | undefined {
  if (email.test(typed)) return 'email';
  if (handle.test(typed)) return 'handle';
  return link.test(typed) ? 'link' : undefined;
}

function kindOfPart(found: string): MessageWord['kind'] {
  if (/^\p{Nd}/u.test(found)) return 'number';
  if (/^[৳$€£₹]$/u.test(found)) return 'currency';
  return /^[%٪]$/u.test(found) ? 'percent' : 'word';
}

/** A dot between two letters, as in o.t.p, ends nothing. */
function isWithinWord(typed: string, at: number): boolean {
  return (
    /[\p{L}\p{M}]/u.test(typed[at - 1] ?? '') &&
    /\p{L}/u.test(typed[at + 1] ?? '') &&
    typed[at] !== ',' &&
    typed[at] !== '।'
  );
}

/** Keycap emoji are digits with two marks. */
function fold(typed: string): string {
  return likeLatin(normalizeText(typed.replace(/[\uFE0F\u20E3]/g, '')));
}
