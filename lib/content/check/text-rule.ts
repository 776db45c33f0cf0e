/** Something that a rule found in a text. */
export type Finding = {
  index: number;
  /** The part of the text that is wrong, as it is written there. */
  written: string;
  headline: string;
  fix: string;
  isWarning?: true;
};

/** A pattern that no text should have. `@` in its words stands for what was found. */
export type TextRule = {
  /** With the flags g and u. */
  pattern: RegExp;
  headline: string;
  /** What to write instead. */
  fix: string | ((written: string) => string);
  isWarning?: true;
  /** Tells what the pattern cannot: whether the part is a fault. */
  isFault?: (written: string, text: string, index: number) => boolean;
};

/** Finds what rules refuse in a text. */
export function findByRules(rules: readonly TextRule[], text: string): Finding[] {
  return rules.flatMap(({ pattern, headline, fix, isWarning, isFault }) => {
    return [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      if (isFault && !isFault(written, text, index)) return [];
      const shown = written.trim().replace(/\s+/g, ' ');
      const advice = typeof fix === 'string' ? fix : fix(written);
      return [{ index, written, headline: headline.replace('@', shown), fix: advice, isWarning }];
    });
  });
}
