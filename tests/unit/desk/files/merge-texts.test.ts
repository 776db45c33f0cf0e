import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinMerged, mergeTexts, splitText } from '@/lib/desk/files/merge-texts';

const head = '---\ntitle: T\ndescription: D\n---\n\n';
const base = `${head}a\n\nb\n\nc\n\nd\n`;

type Case = { what: string; mine: string; theirs: string; merged: string | undefined };
const cases: Case[] = [
  {
    what: 'two paragraphs beside each other',
    mine: base.replace('b', 'B'),
    theirs: base.replace('c\n', 'C\n'),
    merged: `${head}a\n\nB\n\nC\n\nd\n`,
  },
  {
    what: 'a field and another field',
    mine: base.replace('T', 'TT'),
    theirs: base.replace('D', 'DD'),
    merged: base.replace('T', 'TT').replace('D', 'DD'),
  },
  {
    what: 'the same field',
    mine: base.replace('T', 'T1'),
    theirs: base.replace('T', 'T2'),
    merged: undefined,
  },
  {
    what: 'the same paragraph',
    mine: base.replace('b', 'B'),
    theirs: base.replace('b', 'BB'),
    merged: undefined,
  },
  {
    what: 'the same paragraph in the same way',
    mine: base.replace('b', 'B'),
    theirs: base.replace('b', 'B'),
    merged: base.replace('b', 'B'),
  },
  {
    what: 'a new paragraph before one that the other changed',
    mine: base.replace('b\n', 'new\n\nb\n'),
    theirs: base.replace('b\n', 'B\n'),
    merged: `${head}a\n\nnew\n\nB\n\nc\n\nd\n`,
  },
  {
    what: 'a new paragraph after one that the other changed',
    mine: base.replace('b\n', 'b\n\nnew\n'),
    theirs: base.replace('b\n', 'B\n'),
    merged: `${head}a\n\nB\n\nnew\n\nc\n\nd\n`,
  },
  {
    what: 'new paragraphs in the same place',
    mine: base.replace('b\n', 'b\n\nmine\n'),
    theirs: base.replace('b\n', 'b\n\ntheirs\n'),
    merged: undefined,
  },
  {
    what: 'a paragraph that the other removed',
    mine: base.replace('b\n', 'B\n'),
    theirs: base.replace('b\n\n', ''),
    merged: undefined,
  },
  {
    what: 'a paragraph removed here, another there',
    mine: base.replace('a\n\n', ''),
    theirs: base.replace('c\n\n', ''),
    merged: `${head}b\n\nd\n`,
  },
  {
    what: 'two lines of data',
    mine: 'a: 1\nb: 2\nc: 4\n',
    theirs: 'a: 0\nb: 2\nc: 3\n',
    merged: 'a: 0\nb: 2\nc: 4\n',
  },
];

test.each(cases)('$what', ({ what, mine, theirs, merged }) => {
  const from = what === 'two lines of data' ? 'a: 1\nb: 2\nc: 3\n' : base;
  const parts = mergeTexts(mine, from, theirs);
  expect(joinMerged(parts)).toBe(merged);
  // Whoever came first makes no difference.
  expect(joinMerged(mergeTexts(theirs, from, mine))).toBe(merged);
});

const anyText = fc
  .array(fc.constantFrom('a', 'b', 'ক খ', '\n', '\n\n', '\n \n', '---\n', 'x: y\n'), { maxLength: 24 })
  .map((pieces) => pieces.join(''));

test('of any texts nothing is lost: each side can be had whole from what is to be decided', () => {
  const take = (parts: ReturnType<typeof mergeTexts>, side: 'mine' | 'theirs') =>
    parts.map((part) => ('same' in part ? part.same : part[side])).join('');
  fc.assert(
    fc.property(anyText, anyText, anyText, (mine, from, theirs) => {
      expect(splitText(mine).join('')).toBe(mine);
      const unknown = mergeTexts(mine, undefined, theirs);
      expect([take(unknown, 'mine'), take(unknown, 'theirs')]).toEqual([mine, theirs]);
      expect(joinMerged(mergeTexts(mine, from, from))).toBe(mine);
      expect(joinMerged(mergeTexts(from, from, theirs))).toBe(theirs);
      expect(joinMerged(mergeTexts(mine, from, mine))).toBe(mine);
    }),
    { numRuns: 500 },
  );
});

test('paragraphs of two people are all in the merged text', () => {
  const paragraphs = fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(paragraphs, fc.nat(), fc.nat(), (numbers, one, two) => {
      const names = numbers.map((number) => `paragraph ${number}`);
      const [first, second] = [one % names.length, two % names.length];
      fc.pre(first !== second);
      const text = (changed: Record<number, string>) =>
        names.map((name, index) => changed[index] ?? name).join('\n\n');
      const merged = mergeTexts(text({ [first]: 'mine' }), text({}), text({ [second]: 'theirs' }));
      expect(joinMerged(merged)).toBe(text({ [first]: 'mine', [second]: 'theirs' }));
    }),
  );
});

test('texts that have nothing in common do not hold the server up', () => {
  const long = (start: number) =>
    Array.from({ length: 9_000 }, (_, index) => `${(start + index * 7919) % 10_007}`).join('\n\n');
  const begun = Date.now();
  expect(joinMerged(mergeTexts(long(1), long(3), long(5)))).toBeUndefined();
  expect(Date.now() - begun).toBeLessThan(3_000);
});
