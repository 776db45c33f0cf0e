import { expect, test } from 'vitest';
import { longestRules } from '@/lib/content/check/check-scam-signs';
import { edit, report } from './fixture';

const file = 'data/scam-signs.yaml';
const readme = 'Fix: see content/README.md#scam-signs';

test('a message in which a sign is not found against its promise is reported with its line', () => {
  expect(report(edit(file, 'matches: [the fee is 500 taka]', 'matches: [the fee is high]'))).toEqual([
    `content/${file}:11:15: invalid scam signs
  signs.fee-first.matches.0: expected a message in which it is found, received one in which no phrase of it is
Fix: change a phrase, or the message`,
  ]);
});

test('a message in which a sign is found against its promise is reported with the words', () => {
  expect(report(edit(file, 'leaves: [no fee of 500 taka]', 'leaves: [a fee of 500 taka]'))).toEqual([
    `content/${file}:12:14: invalid scam signs
  signs.fee-first.leaves.0: expected a message in which it is not found, received one with “fee of 500 taka”
Fix: make a phrase narrower, or change the message`,
  ]);
});

test.each(['matches: [the fee is 500 taka]', 'leaves: [no fee of 500 taka]'])(
  'a sign without messages of both kinds is refused: %s',
  (line) => {
    const name = line.split(':')[0] ?? '';
    const problems = report(edit(file, `    ${line}\n`, ''));
    expect(problems.join('\n')).toContain(`signs.fee-first.${name}: expected a list of messages`);
    expect(report(edit(file, line, `${name}: []`)).join('\n')).toContain(
      `signs.fee-first.${name}: expected at least 1 message`,
    );
  },
);

test.each([
  ["'<fees> + {money}'", 'expected the name of a list of words, received "<fees>"'],
  ["'<fee> + {cash}'", 'received "{cash}"'],
  ["'.. fee'", 'expected a word before and after each ".."'],
  ["'fee ..'", 'expected words on both sides of ".." and "+"'],
  ["'pa*'", 'expected at least 3 letters before "*", received "pa*"'],
  ["'(a+)+$'", 'expected a word of letters and digits, received "(a+)+$"'],
  ["'a + b + c + d + e'", 'expected at most 4 parts joined by +'],
])('a phrase that cannot be used is refused: %s', (phrase, expected) => {
  const [problem = ''] = report(edit(file, "'<fee> + {money}'", phrase));
  expect(problem).toContain(`content/${file}:10:24: invalid scam signs\n  signs.fee-first.phrases.alone.0:`);
  expect(problem).toContain(expected);
  expect(problem).toContain(readme);
});

test('a word of a list that cannot be used is refused', () => {
  expect(report(edit(file, 'fee: [fee, ফি]', 'fee: [fee, "f.e.e"]')).join('\n')).toContain(
    'words.fee.1: expected a word of letters and digits, received "f.e.e"',
  );
});

test('a source that does not exist, and half a translation, are reported', () => {
  expect(report(edit(file, 'cite: [circular]', 'cite: [circle]')).join('\n')).toContain(
    'signs.fee-first.why.cite.0: no source has the id "circle"',
  );
  expect(report(edit(file, 'bn: থামুন।, en: Stop.', 'bn: থামুন।')).join('\n')).toContain('steps.0.en');
});

test('rules that would weigh too much for a phone are refused', () => {
  const words = Array.from({ length: 150 }, (_, index) => `${'ক'.repeat(80)}${index}`).join(', ');
  const lists = Array.from({ length: 6 }, (_, index) => `list-${'abcdef'[index]}: [${words}]`).join(', ');
  expect(report(edit(file, 'fee: [fee, ফি]', `fee: [fee, ফি], ${lists}`)).join('\n')).toContain(
    `words: expected at most ${longestRules} characters of rules`,
  );
});
