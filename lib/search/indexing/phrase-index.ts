import { listWords } from '../query/list-words';

/** Hashes of each three words in a row of every text, in order, and beside each the entry that has them. */
export type PhraseIndex = { hashes: Uint32Array; entries: Uint32Array };

const wordsInRow = 3;

/** Entries that fit beside a hash of 32 bits into the 53 bits that a number holds exactly. */
const mostEntries = 2 ** 21;

/** Makes the index of texts. Fillers count too: they tell a sentence from others about the same. */
export function buildPhraseIndex(texts: { entry: number; text: string }[]): PhraseIndex {
  const found = texts.map(({ entry, text }) => {
    if (entry >= mostEntries) throw new Error(`expected at most ${mostEntries} sections, found more`);
    return Float64Array.from(new Set(hashRows(listWords(text))), (hash) => hash * mostEntries + entry);
  });
  const pairs = new Float64Array(found.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of found) {
    pairs.set(part, filled);
    filled += part.length;
  }
  pairs.sort();
  return {
    hashes: Uint32Array.from(pairs, (pair) => Math.floor(pair / mostEntries)),
    entries: Uint32Array.from(pairs, (pair) => pair % mostEntries),
  };
}

/** Fewer words in a row stand in many texts. */
const leastWords = 5;
/** Least share of the query's rows of words that a text with the same wording has. */
const leastShare = 0.6;

/** Characters of a query that are compared. */
const longest = 1000;

/** Finds the entries that have the wording of a query, each with its share of it. */
export function findWording({ hashes, entries }: PhraseIndex, query: string): Map<number, number> {
  const words = listWords(query.slice(0, longest));
  const rows = hashRows(words);
  const shares = new Map<number, number>();
  if (words.length < leastWords) return shares;
  for (const row of rows) {
    for (let at = findFirst(hashes, row); hashes[at] === row; at += 1) {
      const entry = entries[at] ?? 0;
      shares.set(entry, (shares.get(entry) ?? 0) + 1 / rows.length);
    }
  }
  for (const [entry, share] of shares) if (share < leastShare) shares.delete(entry);
  return shares;
}

function findFirst(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A hash (FNV-1a) of each three words in a row. */
function hashRows(words: string[]): number[] {
  return words.slice(wordsInRow - 1).map((_, index) => {
    let hash = 0x811c9dc5;
    for (const letter of words.slice(index, index + wordsInRow).join(' ')) {
      hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    }
    return hash >>> 0;
  });
}
