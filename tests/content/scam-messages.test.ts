import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longestRules } from '@/lib/content/check/check-scam-signs';
import { loadLibrary } from '@/lib/content/load-library';
import { createSignFinder } from '@/lib/content/scam-signs/create-sign-finder';
import { listSignRules } from '@/lib/content/scam-signs/list-sign-rules';

/* 100 traps and 100 genuine messages, written by someone who had not seen the rules. */

type Sample = { text: string; note: string };
const read = (name: string): Sample[] =>
  JSON.parse(readFileSync(`tests/content/scam-messages/${name}.json`, 'utf8'));
const [traps, genuine] = [read('traps'), read('genuine')];

const rules = listSignRules((await loadLibrary()).scamSigns);
const find = createSignFinder(rules);
const listFlagged = (samples: Sample[]) => samples.filter(({ text }) => find(text).isTrap);
const listMissed = (samples: Sample[]) => samples.filter(({ text }) => !find(text).isTrap);

test('at least 95 of 100 traps are flagged', () => {
  expect(traps).toHaveLength(100);
  expect(listMissed(traps).map(({ text }) => text).length, 'missed').toBeLessThanOrEqual(5);
});

test('at most 5 of 100 genuine messages are flagged', () => {
  expect(genuine).toHaveLength(100);
  expect(listFlagged(genuine).map(({ text }) => text).length, 'flagged').toBeLessThanOrEqual(5);
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

test('with one random slip in each message at least 90 traps are flagged, and at most 10 genuine ones', () => {
  for (const seed of [1, 2, 3]) {
    const roll = createDice(seed);
    const slipped = (samples: Sample[]) =>
      samples.map(({ text, note }) => ({ text: slip(text, roll), note }));
    expect(listFlagged(slipped(traps)).length).toBeGreaterThanOrEqual(90);
    expect(listFlagged(slipped(genuine)).length).toBeLessThanOrEqual(10);
  }
});

test('the rules that browsers load are bounded', () => {
  expect(JSON.stringify(rules).length).toBeLessThanOrEqual(longestRules);
});
