import type { MessageWord } from './read-message';
import { measureSigns, measureWord, type WordingModel, wordingKey } from './wording';

/** A message from which wording is learned. */
export type WordingSample = {
  words: MessageWord[];
  isTrap: boolean;
  /** What the rules say of it. Left out where the rules were written after this message: they know it by heart. */
  signs?: { sum: number; isTrap: boolean };
};

/** Keys that the model has at most: browsers load them. */
const mostWords = 1_000;
/** Rounds of the descent, the size of its steps, and how much large weights cost. */
const [rounds, step, decay] = [200, 0.5, 0.5];
/** How sure the model has to be. Chosen so that one honest message in ten is called a trap where nobody has seen it. */
const caution = 0.7;

/**
 * Learns the weights of words from messages: logistic regression by gradient descent with steps of their own for each weight (AdaGrad).
 * The same samples give the same model.
 */
export function learnWording(samples: WordingSample[]): WordingModel {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const placeOf = (name: string) => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    counts[place] = (counts[place] ?? 0) + 1;
    return place;
  };
  const rows = samples.map(({ words, signs }) => {
    const keys = [...new Set(words.map(wordingKey))];
    const value = measureWord(keys.length);
    return [
      ...keys.map((key) => ({ place: placeOf(key), value })),
      ...(signs ? [{ place: placeOf(signName), value: measureSigns(signs.sum) }] : []),
      ...(signs?.isTrap ? [{ place: placeOf(enoughName), value: 1 }] : []),
    ];
  });
  const { weights, bias } = descend(
    rows,
    samples.map(({ isTrap }) => isTrap),
    places.size,
  );
  const weightOf = (name: string) => weights[places.get(name) ?? -1] ?? 0;
  // A word of one message says nothing of others.
  const words = [...places]
    .filter(([key, place]) => ![signName, enoughName].includes(key) && (counts[place] ?? 0) > 1)
    .map(([key, place]) => ({ key, weight: weights[place] ?? 0, count: counts[place] ?? 0 }))
    .sort((a, b) => Math.abs(b.weight) * Math.sqrt(b.count) - Math.abs(a.weight) * Math.sqrt(a.count))
    .slice(0, mostWords)
    .map(({ key, weight }) => [key, Math.round(weight * 100)] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    bias: round(bias - caution),
    sign: round(weightOf(signName)),
    enough: round(weightOf(enoughName)),
    words: Object.fromEntries(words),
  };
}

/** Names of what is no word: no key has them. */
const [signName, enoughName] = ['=sign', '=enough'];

type Row = { place: number; value: number }[];

function descend(rows: Row[], isTrap: boolean[], size: number): { weights: Float64Array; bias: number } {
  // The last weight is the bias, which costs nothing.
  const weights = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1).fill(1e-3);
  const slope = new Float64Array(size + 1);
  for (let round = 0; round < rounds; round += 1) {
    slope.fill(0);
    for (const [at, row] of rows.entries()) {
      const sum = row.reduce(
        (total, { place, value }) => total + (weights[place] ?? 0) * value,
        weights[size] ?? 0,
      );
      const error = 1 / (1 + Math.exp(-sum)) - (isTrap[at] ? 1 : 0);
      for (const { place, value } of row) slope[place] = (slope[place] ?? 0) + error * value;
      slope[size] = (slope[size] ?? 0) + error;
    }
    for (let place = 0; place <= size; place += 1) {
      const weight = weights[place] ?? 0;
      const own = ((slope[place] ?? 0) + (place < size ? decay * weight : 0)) / rows.length;
      squares[place] = (squares[place] ?? 0) + own * own;
      weights[place] = weight - (step * own) / Math.sqrt(squares[place] ?? 1);
    }
  }
  return { weights, bias: weights[size] ?? 0 };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
