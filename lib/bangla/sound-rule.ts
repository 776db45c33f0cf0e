/** A difference in spelling that a search ignores. Rules run in order, each on the result of the one before. */
export type SoundRule = { find: RegExp; put: string | ((...match: string[]) => string) };

/** The name of a rule that `npm run search` prints, such as `long e`, and two words that match by it. */
export type RuleNote = [name: string, word: string, other: string];

/** Applies one rule to a word. */
export function applyRule(word: string, { find, put }: SoundRule): string {
  return word.replace(find, put as string);
}

/** Applies rules to a word, in order. */
export function applyRules(word: string, rules: readonly SoundRule[]): string {
  return rules.reduce(applyRule, word);
}
