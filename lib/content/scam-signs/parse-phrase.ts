/** What a phrase can name besides words. */
export const things = [
  'number',
  'money',
  'sum',
  'percent',
  'phone',
  'link',
  'handle',
  'email',
  'false-address',
  'file',
  'short-link',
] as const;
export type Thing = (typeof things)[number];

/** A choice of words in a row, each a word or a beginning of words (`invest*`), or of things. */
export type Choice = { words: string[][]; lists: string[]; things: Thing[] };

/** Choices in this order, each `gap` words or less behind the one before. */
export type Stretch = { choice: Choice; gap: number }[];

/** Stretches that stand near each other, in any order. */
export type Phrase = Stretch[];

/** Words that `..` may stand for. */
const gapWords = 3;
const mostStretches = 4;
const mostChoices = 6;

/** Why a phrase cannot be used. */
export class PhraseError extends Error {}

/**
 * Parses a phrase: words follow each other; `..` stands for up to three words; `a/b` is either; `<fee>` is a list of words; `{money}`
 * is a thing; ` + ` joins stretches that stand near each other in any order.
 *
 * @param lists  lists of words by name
 * @throws       PhraseError, with what was expected
 * @example      parsePhrase('<pay> + <fee> .. first', { pay: ['pay'], fee: ['fee'] })
 */
export function parsePhrase(phrase: string, lists: Record<string, string[]>): Phrase {
  const stretches = phrase.split(/\s\+\s/u).map((text) => parseStretch(text, lists));
  if (stretches.length > mostStretches) throw new PhraseError(`at most ${mostStretches} parts joined by +`);
  return stretches;
}

function parseStretch(text: string, lists: Record<string, string[]>): Stretch {
  const stretch: Stretch = [];
  let gap = 0;
  for (const token of text.trim().split(/\s+/u)) {
    if (token === '..') {
      if (gap > 0 || stretch.length === 0) throw new PhraseError('a word before and after each ".."');
      gap = gapWords;
      continue;
    }
    stretch.push({ choice: parseChoice(token, lists), gap });
    gap = 0;
  }
  if (gap > 0 || stretch.length === 0) throw new PhraseError('words on both sides of ".." and "+"');
  if (stretch.length > mostChoices) throw new PhraseError(`at most ${mostChoices} words in a row`);
  return stretch;
}

function parseChoice(token: string, lists: Record<string, string[]>): Choice {
  const choice: Choice = { words: [], lists: [], things: [] };
  for (const option of token.split('/')) {
    const list = /^<([a-z-]+)>$/.exec(option)?.[1];
    const thing = /^\{([a-z-]+)\}$/.exec(option)?.[1];
    if (list !== undefined) {
      if (!Object.hasOwn(lists, list))
        throw new PhraseError(`the name of a list of words, received "${option}"`);
      choice.lists.push(list);
    } else if (thing !== undefined) {
      if (!isThing(thing))
        throw new PhraseError(`one of ${things.map((name) => `{${name}}`).join(' ')}, received "${option}"`);
      choice.things.push(thing);
    } else choice.words.push(parseWords(option));
  }
  return choice;
}

/** Splits words of a list, which follow each other. @throws PhraseError */
export function parseWords(text: string): string[] {
  const words = text.trim().split(/\s+/u);
  for (const word of words) {
    if (!/^[\p{L}\p{M}\p{N}\p{Cf}]+\*?$/u.test(word))
      throw new PhraseError(`a word of letters and digits, received "${word}"`);
    if (word.endsWith('*') && word.length < 4)
      throw new PhraseError(`at least 3 letters before "*", received "${word}"`);
  }
  return words;
}

function isThing(name: string): name is Thing {
  return (things as readonly string[]).includes(name);
}
