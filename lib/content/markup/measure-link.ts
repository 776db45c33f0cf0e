import { LinkifyIt } from 'linkify-it';
import { readAddress } from './read-address';

const finder = new LinkifyIt();

/** What never belongs to an address: spaces, invisible signs, quotes, angle brackets, দাঁড়ি, and the next address in a list. */
const stops =
  /[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff<>"`“”‘’।॥৷]|[,;|](?=https?:\/\/|www\.)/giu;

/** What belongs to the sentence when it ends an address. Joiners belong to a word, so none is left at its end. */
const trail = new Set('?!.,:;*_~\\\'"|\u200c\u200d');

/** Bangla words stuck to a Latin address: `upwork.comএ`, and its case endings: `/fees-এর`. */
const gluedWord = /(?<=[a-z])(?=\p{Script=Bengali})\p{L}/giu;
const caseEnding = /(?<=[a-z\d/])-(?:এ|এও|এই|এর|এরই|র|য়|য়|য়ের|য়ের|তে|কে|ও|ই|টি|টা|টির|টিতে|গুলো|গুলোর|সহ)$/iu;

/** Signs that may not stand before an address. GFM lets Bangla letters stand before `https:`, but no letter before `www.` */
const barrier = { http: /[a-z]/i, www: /[\p{L}\p{M}\p{N}.:/\-@&?=#]/u };

/** More than the longest domain and a port. */
const longestHead = 320;
/** linkify-it reads no further. */
const longestAddress = 10_000;
/** How far behind the end of an address its bracket may be closed. */
const reach = 100;

/**
 * Measures the address that begins at `from` with `https://`, `http://` or `www.`, as a reader of the sentence sees it: it ends
 * before দাঁড়ি, quotes, a bracket that was opened before it, a Bangla ending, and the stops of the sentence.
 *
 * @returns  its length; 0 when there is none
 */
export function measureLink(text: string, from = 0): number {
  return createMeasure(text)(from);
}

/** Does the work of {@link measureLink} for many places of one text, from left to right, in linear time. */
export function createMeasure(text: string): (from: number) => number {
  const findStop = createSearch(text, stops);
  const findWord = createSearch(text, gluedWord);
  return (from) => {
    const [prefix] = /^(?:https?:|www\.)/i.exec(text.slice(from, from + 6)) ?? [];
    if (!prefix) return 0;
    const isDomain = prefix.endsWith('.');
    if ((isDomain ? barrier.www : barrier.http).test(text[from - 1] ?? '')) return 0;
    // An address in single quotes ends with them; elsewhere they may be a part of it.
    const quote = text[from - 1] === "'" ? text.indexOf("'", from) : -1;
    const end = Math.min(
      findStop(from),
      findWord(from) + reach,
      quote < 0 ? text.length : quote,
      from + prefix.length + longestAddress,
    );
    const piece = text.slice(from, end);
    const found = isDomain ? readPiece(`//${piece}`, 0).slice(2) : readPiece(piece, prefix.length);
    return readAddress(found) ? found.length : 0;
  };
}

/** Finds the next match from a place on. Does not search again before it reaches the last match. */
function createSearch(text: string, pattern: RegExp): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      pattern.lastIndex = from;
      next = pattern.exec(text)?.index ?? text.length;
    }
    return next;
  };
}

/** The address at the beginning of a text. Reads the path only behind a domain: it may be long, and have other addresses in it. */
function readPiece(piece: string, slashes: number): string {
  const host = slashes + 2;
  const width = piece.slice(host, host + longestHead).search(/[/?#]/);
  const head = piece.slice(0, host + (width < 0 ? longestHead : width));
  const beginning = readWhole(head, slashes);
  const hasPath = width >= 0 && beginning.length === head.length && head.search(gluedWord) < 0;
  if (!hasPath) return trimAddress(beginning);
  return readAddress(slashes ? head : head.slice(2)) ? trimAddress(readWhole(piece, slashes)) : '';
}

function readWhole(address: string, slashes: number): string {
  const length = finder.testSchemaAt(address, 'http:', slashes);
  const end = slashes + length;
  // A character reference, as in `&quot;`, is a sign behind the address. linkify-it stops before its semicolon.
  return length > 0 ? address.slice(0, address[end] === ';' ? end + 1 : end) : '';
}

function trimAddress(address: string): string {
  const word = address.search(gluedWord);
  const stripped = stripTrail(word < 0 ? address : address.slice(0, word));
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
