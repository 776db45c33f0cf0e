type Description = { headline: string; fix: string };

/** Signs that no text may have, each kind with what is told about it. `@` stands for the code of the sign. */
const kinds: { pattern: string; headline: string; fix: string }[] = [
  {
    pattern: '[\\0-\\x08\\x0b\\x0c\\x0d-\\x1f\\x7f-\\x9f]',
    headline: 'the control sign @ is not allowed',
    fix: 'remove it',
  },
  {
    pattern: '[\\u202a-\\u202e\\u2066-\\u2069]',
    headline: 'the invisible sign @ is not allowed: it turns the direction of the text after it',
    fix: 'remove it; put words of a script that runs from right to left into <bdi>…</bdi>',
  },
  {
    pattern: '\\ufffd',
    headline: 'the sign � (@) stands where a letter was lost',
    fix: 'write the letter again',
  },
  {
    pattern: '\\p{Co}',
    headline: 'the sign @ belongs to one font only: readers see a box',
    fix: 'write another sign; begin the lines of a list with "- "',
  },
  {
    pattern: '[\\p{Cs}\\p{Noncharacter_Code_Point}]',
    headline: '@ is no character',
    fix: 'remove it',
  },
  {
    pattern: '[\\u2028\\u2029]',
    headline: 'the invisible line break @ is not allowed',
    fix: 'break the line with the Enter key, or remove it',
  },
  {
    pattern: '(?<![\\p{Emoji}\\p{Script=Han}])[\\ufe00-\\ufe0f]',
    headline: 'the invisible sign @ stands behind no picture',
    fix: 'remove it',
  },
  {
    // Flags are written with tags, and joiners belong to letters of Bangla: both are judged below.
    pattern:
      '(?![\\u200c\\u200d\\ufe00-\\ufe0f\\u{e0020}-\\u{e007f}])[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb\\u2800]',
    headline: 'the invisible sign @ is not allowed',
    fix: 'remove it',
  },
  {
    pattern: '(?<![\\u{1f3f4}\\u{e0020}-\\u{e007e}])[\\u{e0020}-\\u{e007f}]',
    headline: 'the invisible sign @ is not allowed',
    fix: 'remove it',
  },
  {
    pattern:
      '(?<=[\\s\\p{P}\\p{Nd}A-Za-z]|^)[\\u200c\\u200d](?!\\p{M})|(?<=[\\u200c\\u200d])[\\u200c\\u200d]|\\u200d(?=\\s|$)',
    headline: 'the joiner @ stands where it joins nothing',
    fix: 'remove it',
  },
];

const patterns = kinds.map((kind) => ({ ...kind, own: new RegExp(kind.pattern, 'u') }));
const any = new RegExp(kinds.map(({ pattern }) => pattern).join('|'), 'gu');
/** A quick test: nearly all texts have none of these. */
const rare =
  /(?<!\p{Emoji})\ufe0f|(?!\t|\n|\ufe0f)[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2028-\u202e\u2066-\u2069\ufff9-\ufffd\u2800]/u;

/** A sign that no text may have, where it stands. */
export type FoundSign = Description & { index: number; sign: string };

/** Finds control signs, invisible signs and signs without a meaning of their own. */
export function findSigns(text: string): FoundSign[] {
  if (!rare.test(text)) return [];
  return [...text.matchAll(any)].flatMap(({ 0: sign, index }) => {
    const { headline, fix } = patterns.find(({ own }) => own.test(sign)) ?? joinerKind;
    return [{ index, sign, headline: headline.replace('@', codeOf(sign)), fix }];
  });
}

const joinerKind = kinds.at(-1) as Description;

/** @example codeOf('\u200b') === 'U+200B' */
function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
