import { banglaNotes, banglaRules } from './bangla-sounds';
import { latinNotes, latinRules } from './latin-sounds';
import { normalizeText } from './normalize-text';
import { isBangla, keyNotes, keyRules, listSounds, stemOf } from './sound-key';
import { applyRule, type RuleNote, type SoundRule } from './sound-rule';

/** Names the rules that make the sound key of a word, in their order: how spellings of it meet. */
export function explainKey(word: string): string[] {
  const normal = normalizeText(word);
  const stem = stemOf(normal);
  const ending = stem === normal ? [] : [`ending ${normal.slice(stem.length)}`];
  const spelt = isBangla(stem)
    ? listApplied(stem, banglaRules, banglaNotes)
    : listApplied(stem.normalize('NFD'), latinRules, latinNotes);
  return [...ending, ...spelt, ...listApplied(listSounds(stem), keyRules, keyNotes)];
}

/** Names those of some rules that change a word. */
export function listApplied(word: string, rules: readonly SoundRule[], notes: RuleNote[]): string[] {
  let current = word;
  return rules.flatMap((rule, index) => {
    const before = current;
    current = applyRule(current, rule);
    return current === before ? [] : (notes[index]?.slice(0, 1) ?? []);
  });
}
