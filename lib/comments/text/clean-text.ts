/** Marks on one letter, more than which no script stacks. */
const maxMarks = 4;

/** A text as it may be kept, and what was taken out of it. */
export type CleanText = { text: string; found: ('hiddenCharacters' | 'bidi' | 'zalgo' | 'encoding')[] };

// Embeddings, overrides and isolates turn around what stands beside them; the marks U+200E and U+200F do not.
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
// A region's flag, England's for one: a black flag, and letters that nobody sees.
const flagOfRegion = '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}';
// The joiners U+200C and U+200D, which Bangla and emoji need, marks of direction, and what chooses the form of a sign, once.
const unseenButMeant = '[\\u200c-\\u200f]|(?<![\\ufe00-\\ufe0f])[\\ufe00-\\ufe0f]';
/** Without sound or shape in any script. What is meant all the same is $1. */
const hidden = new RegExp(`(${flagOfRegion}|${unseenButMeant})|\\p{DI}|[\\ufff9-\\ufffb]`, 'gu');
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** A joiner stands between two letters; some keyboards write it twice. */
const joinerRuns = /([\u200c\u200d])[\u200c\u200d]{2,}/g;
const stacked = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, 'gu');

/**
 * Takes out of a text what nobody types: control characters, what turns the direction of the text around it, what cannot be
 * seen, and marks stacked on one letter. Everything else, joiners and the form of each letter included, stays as it was typed.
 */
export function cleanText(typed: string): CleanText {
  const found: CleanText['found'] = [];
  const take = (text: string, pattern: RegExp, put: string, name: CleanText['found'][number]) => {
    const next = text.replace(pattern, put);
    if (next !== text && !found.includes(name)) found.push(name);
    return next;
  };
  let text = typed.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  text = text.replace(/\p{Surrogate}/gu, '\ufffd');
  if (text.includes('\ufffd')) found.push('encoding');
  text = take(text, controls, '', 'hiddenCharacters');
  text = take(text, turning, '', 'bidi');
  text = take(text, hidden, '$1', 'hiddenCharacters');
  text = take(text, joinerRuns, '$1', 'hiddenCharacters');
  text = take(text, stacked, '$1', 'zalgo');
  return { text, found };
}

/** A text of one line: spaces and line breaks become single spaces. */
export function cleanLine(typed: string): CleanText {
  const { text, found } = cleanText(typed);
  return { text: text.replace(/\s+/g, ' ').trim(), found };
}

/** A text of several lines: no spaces at their ends, never more than one empty line. */
export function cleanLines(typed: string): CleanText {
  const { text, found } = cleanText(typed);
  const lines = text.replace(/[^\S\n]+$/gm, '').replace(/\n{3,}/g, '\n\n');
  return { text: lines.replace(/^\n+|\s+$/g, ''), found };
}
