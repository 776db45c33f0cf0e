import { attention } from 'micromark-core-commonmark';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Code, Construct, Extension, State } from 'micromark-util-types';

/** Bangla letters and vowel signs, and the joiners between them; no digits. */
const banglaLetter = /[\u200c\u200d]|(?=\p{Script=Bengali})[\p{L}\p{M}]/u;
const number = { before: /[\p{Nd}%\p{Sc}]/u, after: /[\p{Nd}\p{Sc}]/u };
const space = /\s/;
const star = '*'.charCodeAt(0);
const tilde = '~'.charCodeAt(0);

/**
 * Emphasis and strikethrough as a writer of Bangla means them, for micromark. CommonMark lets no mark end between a bracket, or
 * another sign, and a letter: `**মোটা (bold)**টি` would show its stars. Beside a Bangla letter these end and begin there. Stars
 * between numbers are text: `5*3*2`.
 */
export function banglaMarks(): Extension {
  const strikethrough = [gfmStrikethrough({ singleTilde: false }).text?.[tilde] ?? []].flat();
  return {
    text: {
      [star]: besideBangla(attention),
      [tilde]: strikethrough.map(besideBangla),
    },
    insideSpan: { null: strikethrough },
  };
}

/** The construct, with the rule for beginning and ending changed. */
function besideBangla(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const before = signOf(this.previous);
      const done: State = (code) => {
        const sequence = this.events.at(-1)?.[1];
        const after = signOf(code);
        if (sequence) {
          if (banglaLetter.test(before) && !space.test(after)) sequence._open = true;
          if (banglaLetter.test(after) && !space.test(before)) sequence._close = true;
          if (number.before.test(before) && number.after.test(after))
            sequence._open = sequence._close = false;
        }
        return ok(code);
      };
      return construct.tokenize.call(this, effects, done, nok);
    },
  };
}

/** A space for what has no sign: the ends of lines and texts. */
function signOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code);
}
