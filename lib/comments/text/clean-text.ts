/** No script stacks more marks than this on one letter. */
const maxMarks = 4;

/** A text that is safe to store, and what was removed from it. */
export type CleanText = { text: string; found: ('hiddenCharacters' | 'bidi' | 'zalgo' | 'encoding')[] };

// Embeddings, overrides and isolates reorder the surrounding text; the marks U+200E and U+200F do not.
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;
// A regional flag, for example England's: a black flag followed by invisible tag letters.
const flagOfRegion = '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}';
// Joiners (U+200C, U+200D: Bangla and emoji need them), direction marks, and a single variation selector.
const invisibleButNeeded = '[\\u200c-\\u200f]|(?<![\\ufe00-\\ufe0f])[\\ufe00-\\ufe0f]';
/** Characters without sound or shape in any script. $1 holds those to keep. */
const hidden = new RegExp(`(${flagOfRegion}|${invisibleButNeeded})|\\p{DI}|[\\ufff9-\\ufffb]`, 'gu');
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Some keyboards write a joiner twice; a longer run is noise. */
const joinerRuns = /([\u200c\u200d])[\u200c\u200d]{2,}/g;
const stacked = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, 'gu');

/**
 * Removes what nobody types: control characters, bidirectional overrides, invisible characters, and marks stacked on one letter.
 * Everything else stays as typed, including joiners and the normalisation form.
 */
export function cleanText(typed: string): CleanText {
  const found: CleanText['found'] = [];
  const remove = (text: string, pattern: RegExp, replacement: string, name: CleanText['found'][number]) => {
    const next = text.replace(pattern, replacement);
    if (next !== text && !found.includes(name)) found.push(name);
    return next;
  };
  let text = typed.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
  text = text.replace(/\p{Surrogate}/gu, '\ufffd');
  if (text.includes('\ufffd')) found.push('encoding');
  text = remove(text, controls, '', 'hiddenCharacters');
  text = remove(text, bidiControls, '', 'bidi');
  text = remove(text, hidden, '$1', 'hiddenCharacters');
  text = remove(text, joinerRuns, '$1', 'hiddenCharacters');
  text = remove(text, stacked, '$1', 'zalgo');
  return { text, found };
}

/** Cleans a single-line text: spaces and line breaks become single spaces. */
export function cleanLine(typed: string): CleanText {
  const { text, found } = cleanText(typed);
  return { text: text.replace(/\s+/g, ' ').trim(), found };
}

/** Cleans a text of several lines: no trailing spaces, at most one empty line in a row. */
export function cleanLines(typed: string): CleanText {
  const { text, found } = cleanText(typed);
  // trimEnd, not a pattern like /\s+$/: that one tries again from every space, which takes quadratic time.
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
  return {
    text: lines
      .trimEnd()
      .replace(/^\n+/, '')
      .replace(/\n{3,}/g, '\n\n'),
    found,
  };
}
