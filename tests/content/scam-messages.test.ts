import { expect, test } from 'vitest';
import { longestRules } from '@/lib/content/check/check-scam-signs';
import { loadLibrary } from '@/lib/content/load-library';
import { createSignFinder } from '@/lib/content/scam-signs/create-sign-finder';
import { learnWording } from '@/lib/content/scam-signs/learn-wording';
import { listSignRules } from '@/lib/content/scam-signs/list-sign-rules';
import wording from '@/lib/content/scam-signs/wording.json' with { type: 'json' };
import { fitted, later, listWordingSamples, type Message, unreadOf } from './scam-messages/samples';

/*
 * How many traps are flagged, and how many honest messages. The goal for messages that nobody has seen is 95 % of the traps and 5 % of what is
 * honest. It is not reached: the test holds what is.
 */

const { scamSigns } = await loadLibrary();
const rules = listSignRules(scamSigns);
const find = createSignFinder(rules, wording);
const listFlagged = (messages: Message[]) => messages.filter(({ text }) => find(text).isTrap);

test('each set has 100 traps and 100 honest messages', () => {
  for (const { name, traps, genuine } of [...fitted, ...later])
    expect([traps.length, genuine.length], name).toEqual([100, 100]);
});

test.each(fitted)(
  'of $name at least 95 % of the traps are flagged, and at most 5 % of what is honest',
  (set) => {
    expect(listFlagged(set.traps).length).toBeGreaterThanOrEqual(95);
    expect(listFlagged(set.genuine).length).toBeLessThanOrEqual(5);
  },
);

test('of messages that nobody has read at least 73 of 90 traps are flagged, and at most 10 of 90 that are honest', () => {
  const unread = later.map(unreadOf);
  expect(listFlagged(unread.flatMap(({ traps }) => traps)).length).toBeGreaterThanOrEqual(73);
  expect(listFlagged(unread.flatMap(({ genuine }) => genuine)).length).toBeLessThanOrEqual(10);
});

test('the wording is the one that is learned from the messages', () => {
  // To the last digit but one: processors differ in the last bits of a logarithm.
  const learned = learnWording(listWordingSamples(scamSigns));
  expect(Object.keys(learned.words)).toEqual(Object.keys(wording.words));
  expect(learned.bias).toBeCloseTo(wording.bias, 2);
});

/** Numbers that look random and are the same each time. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

/** Drops, doubles, swaps or replaces one letter. */
function slip(text: string, roll: (sides: number) => number): string {
  const letters = [...text.matchAll(/\p{L}/gu)];
  const { 0: letter = '', index = 0 } = letters[roll(letters.length)] ?? {};
  const [before, after] = [text.slice(0, index), text.slice(index + letter.length)];
  const next = [...after][0] ?? '';
  const alphabet = /\p{Script=Latin}/u.test(letter) ? 'abcdefghijklmnopqrstuvwxyz' : 'কখগঘচজতদনপবমরলসহ';
  const slips = [
    before + after,
    before + letter + letter + after,
    before + next + letter + after.slice(next.length),
    before + ([...alphabet][roll([...alphabet].length)] ?? '') + after,
  ];
  return slips[roll(slips.length)] ?? text;
}

test('with one random slip in each message at least 90 traps of the first set are flagged, and at most 10 genuine ones', () => {
  const [first] = fitted;
  for (const seed of [1, 2, 3]) {
    const roll = createDice(seed);
    const slipped = (messages: Message[]) =>
      messages.map(({ text, note }) => ({ text: slip(text, roll), note }));
    expect(listFlagged(slipped(first?.traps ?? [])).length).toBeGreaterThanOrEqual(90);
    expect(listFlagged(slipped(first?.genuine ?? [])).length).toBeLessThanOrEqual(10);
  }
});

test('the rules that browsers load are bounded', () => {
  expect(JSON.stringify(rules).length).toBeLessThanOrEqual(longestRules);
});
