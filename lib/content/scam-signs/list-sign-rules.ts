import type { ScamSigns } from '../schema/scam-signs-schema';
import type { SignRules, WeighedPhrases } from './create-sign-finder';

/** The part of the rules that searches need, without texts: the browser loads it. */
export function listSignRules(rules: ScamSigns): SignRules {
  const { enough, weights, official, words, negation, signs, calming } = rules;
  return {
    enough,
    weights,
    official,
    words,
    negation,
    signs: phrasesOf(signs),
    calming: phrasesOf(calming),
  };
}

function phrasesOf(
  list: Record<string, { phrases: Partial<WeighedPhrases> }>,
): Record<string, WeighedPhrases> {
  return Object.fromEntries(
    Object.entries(list).map(([id, { phrases }]) => [
      id,
      Object.fromEntries(Object.entries(phrases).map(([weight, own]) => [weight, own ?? []])),
    ]),
  );
}
