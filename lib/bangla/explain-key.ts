import type { Script } from '@/lib/i18n/locales';
import { banglaNotes, banglaRules } from './bangla-sounds';
import { latinNotes, latinRules } from './latin-sounds';
import { normalizeText } from './normalize-text';
import { keyNotes, keyRules, listSounds, scriptOf, stemOf } from './sound-key';
import { applyRule, type RuleNote, type SoundRule } from './sound-rule';

const explainers: Record<Script, (stem: string) => string[]> = {
  Bengali: (stem) => listApplied(stem, banglaRules, banglaNotes),
  Latin: (stem) => listApplied(stem.normalize('NFD'), latinRules, latinNotes),
};

/** Names the rules that apply to a word on the way to its sound key, in order. */
export function explainKey(word: string): string[] {
  const normal = normalizeText(word);
  const stem = stemOf(normal);
  const ending = stem === normal ? [] : [`ending ${normal.slice(stem.length)}`];
  return [
    ...ending,
    ...explainers[scriptOf(stem)](stem),
    ...listApplied(listSounds(stem), keyRules, keyNotes),
  ];
}

/** Names the rules that change a word. */
export function listApplied(word: string, rules: readonly SoundRule[], notes: RuleNote[]): string[] {
  let current = word;
  return rules.flatMap((rule, index) => {
    const before = current;
    current = applyRule(current, rule);
    return current === before ? [] : (notes[index]?.slice(0, 1) ?? []);
  });
}
