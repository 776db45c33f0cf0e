import type { ScamSigns } from '../schema/scam-signs-schema';
import { createPhraseCompiler } from './compile-phrases';
import { findOptions, findPhrase, type Match, type Reading } from './find-phrases';
import { findThings, type Span } from './find-things';
import { readForms } from './read-forms';
import { type MessageWord, readMessage } from './read-message';
import { type WordingModel, weighWording } from './wording';

/** What the rules need to search: the part of data/scam-signs.yaml that browsers load. */
export type SignRules = Pick<ScamSigns, 'enough' | 'official' | 'words' | 'negation'> & {
  weights: Record<string, number>;
  /** Phrases by weight, by sign. */
  signs: Record<string, WeighedPhrases>;
  calming: Record<string, WeighedPhrases>;
};

/** Phrases by the name of their weight. */
export type WeighedPhrases = Record<string, string[]>;

/** A sign that was found, with the stretches of the message that show it, in code units. */
export type FoundSign = { id: string; weight: number; quotes: { start: number; end: number }[] };

export type Judgement = {
  /** Whether the signs suffice to call the message a likely trap. */
  isTrap: boolean;
  /** Whether it speaks about traps, as a warning does: then its signs are not its own. */
  isOverruled: boolean;
  /** What the signs weigh together, with what calms. */
  sum: number;
  /** Heaviest first, each once. */
  signs: FoundSign[];
  calming: FoundSign[];
};

/**
 * Creates the search for signs. Throws a PhraseError when a phrase cannot be used.
 *
 * @param wording  what the wording of a message counts; without it the phrases decide alone
 */
export function createSignFinder(rules: SignRules, wording?: WordingModel): (message: string) => Judgement {
  const { vocabulary, compile, compileWords } = createPhraseCompiler(rules.words);
  const compileAll = (signs: SignRules['signs']) =>
    Object.entries(signs).map(([id, weighed]) => ({
      id,
      phrases: Object.entries(weighed).flatMap(([name, phrases]) =>
        phrases.map((phrase) => ({ weight: rules.weights[name] ?? 0, phrase: compile(phrase) })),
      ),
    }));
  const [signs, calming] = [compileAll(rules.signs), compileAll(rules.calming)];
  const negation = {
    before: rules.negation.before.map(compileWords),
    after: rules.negation.after.map(compileWords),
    instead: rules.negation.instead.map(compileWords),
  };
  type Negation = typeof negation;
  return (message) => {
    const words = readMessage(message);
    const reading = readAll(words);
    const negations = findNegations(negation, reading);
    const find = (list: typeof signs, isNegatable: boolean) =>
      list.flatMap(({ id, phrases }): FoundSign[] => {
        const found = phrases
          .map(({ weight, phrase }) => ({
            weight,
            matches: findPhrase(phrase, reading).filter(
              (match) => !isNegatable || !isNegated(match, negations, words),
            ),
          }))
          .filter(({ matches }) => matches.length > 0)
          .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
        const [heaviest] = found;
        if (!heaviest) return [];
        const matches = found
          .filter(({ weight }) => weight === heaviest.weight)
          .flatMap((one) => one.matches);
        return [{ id, weight: heaviest.weight, quotes: quote(matches, words) }];
      });
    const found = find(signs, true).sort((a, b) => b.weight - a.weight);
    const calm = find(calming, false);
    const add = (list: FoundSign[]) => list.reduce((total, { weight }) => total + weight, 0);
    const calmed = add(calm);
    const sum = add(found) + calmed;
    // What calms a little does not count against a sign that is enough alone.
    const isOverruled = calm.some(({ weight }) => weight === rules.weights.overrules);
    const isStrong = found.some(({ weight }) => weight >= rules.enough);
    const isEnough = !isOverruled && (isStrong || sum >= rules.enough);
    if (!wording) return { isTrap: isEnough, isOverruled, sum, signs: found, calming: calm };
    const isTrap = !isOverruled && weighWording(wording, words, { sum, isTrap: isEnough }) > 0;
    const shown: FoundSign = { id: 'wording', weight: 0, quotes: [] };
    // Where the signs do not suffice, the wording has decided.
    const isShown = isTrap && !isEnough;
    return { isTrap, isOverruled, sum, signs: isShown ? [...found, shown] : found, calming: calm };
  };
  function readAll(words: MessageWord[]): Reading {
    const forms = readForms(words, vocabulary);
    const starts = new Map<number, number[]>();
    for (const [at, own] of forms.entries())
      for (const word of new Set(own.flatMap((form) => [...form.words]))) {
        const places = starts.get(word) ?? [];
        places.push(at);
        starts.set(word, places);
      }
    const sentences = words.map(({ sentence }) => sentence);
    return { forms, starts, things: findThings(words, rules.official), sentences, known: new Map() };
  }
  function findNegations({ before, after, instead }: Negation, reading: Reading) {
    const placesOf = (options: Negation['before']) => findOptions(options, reading);
    const others = placesOf(instead);
    const isOther = (span: Span) => others.some(({ from, to }) => from <= span.from && span.to <= to);
    return {
      before: placesOf(before).filter((span) => !isOther(span)),
      after: placesOf(after).filter((span) => !isOther(span)),
    };
  }
}

/** Words between a negation and what it negates, at most. */
const reach = 3;

type Negations = { before: Span[]; after: Span[] };

/** Whether a match is denied: "never pay a fee", "ফি দিতে হবে না". */
function isNegated(match: Match, { before, after }: Negations, words: MessageWord[]): boolean {
  const clauseAt = (at: number) => words[at]?.clause;
  const isInside = (span: Span) => match.spans.some(({ from, to }) => from <= span.from && span.to <= to);
  return (
    before.some(
      (span) =>
        !isInside(span) &&
        match.spans.some(
          ({ from }) => span.to <= from && from - span.to <= reach && clauseAt(span.from) === clauseAt(from),
        ),
    ) ||
    after.some(
      (span) =>
        !isInside(span) &&
        match.spans.some(
          ({ to }) => span.from >= to && span.from - to <= reach && clauseAt(to - 1) === clauseAt(span.from),
        ),
    )
  );
}

/** The stretches of the message that matches cover, each once and in order. */
function quote(matches: Match[], words: MessageWord[]): { start: number; end: number }[] {
  const spans = matches.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from || b.to - a.to);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }));
}
