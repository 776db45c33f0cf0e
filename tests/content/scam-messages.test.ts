import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { longestRules } from '@/lib/content/check/check-scam-signs';
import { loadLibrary } from '@/lib/content/load-library';
import { createSignFinder } from '@/lib/content/scam-signs/create-sign-finder';
import { listSignRules } from '@/lib/content/scam-signs/list-sign-rules';

/*
 * Two sets, each of 100 traps and 100 genuine messages, written by people who had not seen the rules. The rules were fitted to the whole
 * first set and to the first half of the second. The other half was never read while they were written: it alone says how they do on
 * messages that nobody has seen. The goal there is the same bar (95 % and 5 %), and it is not reached: the test holds what is.
 */

type Sample = { text: string; note: string };
const read = (name: string): Sample[] =>
  JSON.parse(readFileSync(`tests/content/scam-messages/${name}.json`, 'utf8'));
const first = { traps: read('traps'), genuine: read('genuine') };
const second = { traps: read('traps-second'), genuine: read('genuine-second') };
const half = 50;
const seen = { traps: second.traps.slice(0, half), genuine: second.genuine.slice(0, half) };
const unread = { traps: second.traps.slice(half), genuine: second.genuine.slice(half) };

const rules = listSignRules((await loadLibrary()).scamSigns);
const find = createSignFinder(rules);
const listFlagged = (samples: Sample[]) => samples.filter(({ text }) => find(text).isTrap);
const listMissed = (samples: Sample[]) => samples.filter(({ text }) => !find(text).isTrap);

test('the second set has 100 traps and 100 genuine messages', () => {
  expect(second.traps).toHaveLength(100);
  expect(second.genuine).toHaveLength(100);
});

test.each([
  { name: 'the first set', set: first },
  { name: 'the half of the second that was read', set: seen },
])('at least 95 % of the traps of $name are flagged, and at most 5 % of what is genuine', ({ set }) => {
  const share = (part: Sample[], whole: Sample[]) => part.length / whole.length;
  expect(share(listMissed(set.traps), set.traps), 'missed').toBeLessThanOrEqual(0.05);
  expect(share(listFlagged(set.genuine), set.genuine), 'flagged').toBeLessThanOrEqual(0.05);
});

test('of the half that nobody read at least 38 of 50 traps are flagged, and at most 6 genuine messages', () => {
  expect(listFlagged(unread.traps).length).toBeGreaterThanOrEqual(38);
  expect(listFlagged(unread.genuine).length).toBeLessThanOrEqual(6);
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
  for (const seed of [1, 2, 3]) {
    const roll = createDice(seed);
    const slipped = (samples: Sample[]) =>
      samples.map(({ text, note }) => ({ text: slip(text, roll), note }));
    expect(listFlagged(slipped(first.traps)).length).toBeGreaterThanOrEqual(90);
    expect(listFlagged(slipped(first.genuine)).length).toBeLessThanOrEqual(10);
  }
});

test('the rules that browsers load are bounded', () => {
  expect(JSON.stringify(rules).length).toBeLessThanOrEqual(longestRules);
});
