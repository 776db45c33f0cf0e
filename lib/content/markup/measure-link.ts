import { LinkifyIt } from 'linkify-it';
import { readAddress } from './read-address';

const finder = new LinkifyIt();

/** What never belongs to an address: spaces, invisible signs, quotes, angle brackets, দাঁড়ি, and the next address in a list. */
const stops =
  /[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff<>"`“”‘’।॥৷]|[,;|](?=https?:\/\/|www\.)/giu;

/** What belongs to the sentence when it ends an address. Joiners belong to a word, so none is left at its end. */
const trail = new Set('?!.,:;*_~\'"|\u200c\u200d');

/** Bangla words stuck to a Latin address: `upwork.comএ`, and its case endings: `/fees-এর`. */
const gluedWord = /(?<=[a-z])(?=\p{Script=Bengali})\p{L}/iu;
const caseEnding = /(?<=[a-z\d/])-(?:এ|এও|এই|এর|এরই|র|য়|য়|য়ের|য়ের|তে|কে|ও|ই|টি|টা|টির|টিতে|গুলো|গুলোর|সহ)$/iu;

/** Signs that may not stand before an address. GFM lets Bangla letters stand before `https:`, but no letter before `www.` */
const barrier = { http: /[a-z]/i, www: /[\p{L}\p{M}\p{N}.:/\-@&?=#]/u };

/**
 * Measures the address that begins at `from` with `https://`, `http://` or `www.`, as a reader of the sentence sees it: it ends
 * before দাঁড়ি, quotes, a bracket that was opened before it, a Bangla ending, and the stops of the sentence.
 *
 * @returns  its length; 0 when there is none
 */
export function measureLink(text: string, from = 0): number {
  const piece = text.slice(from, findStop(text, from));
  const isDomain = /^www\./i.test(piece);
  if ((isDomain ? barrier.www : barrier.http).test(text[from - 1] ?? '')) return 0;
  const scheme = isDomain ? '' : (/^https?:/i.exec(piece)?.[0] ?? '');
  if (!isDomain && !scheme) return 0;
  const address = isDomain ? `//${piece}` : piece;
  const length = finder.testSchemaAt(address, 'http:', scheme.length);
  const end = scheme.length + length;
  // A character reference, as in `&quot;`, is a sign behind the address. linkify-it stops before its semicolon.
  const whole = address.slice(0, address[end] === ';' ? end + 1 : end);
  const found = trimAddress(whole).slice(isDomain ? 2 : 0);
  return readAddress(found) ? found.length : 0;
}

function findStop(text: string, from: number): number {
  stops.lastIndex = from;
  const stop = stops.exec(text)?.index ?? text.length;
  // An address in single quotes ends with them; elsewhere they may be a part of it.
  const quote = text[from - 1] === "'" ? text.indexOf("'", from) : -1;
  return quote < 0 ? stop : Math.min(stop, quote);
}

function trimAddress(address: string): string {
  const word = gluedWord.exec(address)?.index ?? address.length;
  const stripped = stripTrail(address.slice(0, word));
  return stripTrail(stripped.replace(caseEnding, ''));
}

/** Removes the stops of a sentence at the end, and a character reference, as in `&quot;`. */
function stripTrail(address: string): string {
  let end = address.length;
  while (trail.has(address[end - 1] ?? '')) {
    const reference =
      address[end - 1] === ';' ? /&[a-z\d]{1,32};$/i.exec(address.slice(Math.max(0, end - 34), end)) : null;
    end -= reference?.[0].length ?? 1;
  }
  return address.slice(0, end);
}
