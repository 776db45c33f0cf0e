/**
 * One way in which spellings differ without a difference for a reader who searches. Rules run in their order, each on what
 * the one before has left.
 */
export type SoundRule = {
  /** What an editor reads when a search is explained: `long i`. */
  name: string;
  find: RegExp;
  put: string | ((...match: string[]) => string);
};

/** For each rule of a list, two words that meet by it. */
export type RuleExamples<Rules extends readonly SoundRule[]> = Record<
  Rules[number]['name'],
  [string, string]
>;

/** Applies rules to a word. `rules` tells which of them changed something. */
export function applyRules(word: string, rules: readonly SoundRule[]): { word: string; applied: string[] } {
  const applied: string[] = [];
  let current = word;
  for (const { name, find, put } of rules) {
    const next = current.replace(find, put as string);
    if (next !== current) applied.push(name);
    current = next;
  }
  return { word: current, applied };
}
