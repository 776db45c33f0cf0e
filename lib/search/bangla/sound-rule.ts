/**
 * One way in which spellings differ without a difference for a reader who searches. Rules run in their order, each on what
 * the one before has left.
 */
export type SoundRule = { find: RegExp; put: string | ((...match: string[]) => string) };

/** What an editor reads when a search is explained, such as `long e`, and two words that meet by the rule. */
export type RuleNote = [name: string, word: string, other: string];

/** A word after one rule. */
export function applyRule(word: string, { find, put }: SoundRule): string {
  return word.replace(find, put as string);
}

/** A word after all of some rules. */
export function applyRules(word: string, rules: readonly SoundRule[]): string {
  return rules.reduce(applyRule, word);
}
