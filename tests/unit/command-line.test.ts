import { expect, test } from 'vitest';
import { z } from 'zod';
import { createCommand, formatUsageError, isUsageError, parseAs } from '@/lib/cli/command-line';

const day = z.iso.date('a date like 2026-11-23');

/** What a command line ends in: the values that were read, or the sentence that says what is wrong. */
function read(...args: string[]): unknown {
  const command = createCommand('npm run example --', [])
    .argument('<slug>')
    .option('--since <date>', '', parseAs('--since', day))
    .option('--json')
    .configureOutput({ writeOut: () => {} });
  try {
    command.parse(args, { from: 'user' });
    return { ...command.opts(), slug: command.args[0] };
  } catch (error) {
    return isUsageError(error) ? formatUsageError(error, command.name()) : error;
  }
}

test('options and arguments are read in any order', () => {
  expect(read('--json', 'fees', '--since', '2026-11-23')).toEqual({
    slug: 'fees',
    json: true,
    since: '2026-11-23',
  });
});

test.each([
  [
    ['fees', '--sinc', 'x'],
    '--sinc: expected a known option, received an unknown one (did you mean --since?)',
  ],
  [['fees', '--other'], '--other: expected a known option, received an unknown one'],
  [['fees', '--since'], '--since <date>: expected a value, received nothing'],
  [['fees', '--since', "'23'"], '--since: expected a date like 2026-11-23, received "\'23\'"'],
  [[], 'slug: expected a value, received nothing'],
  [['fees', 'more'], 'arguments: expected 1, received 2'],
])('%j ends in a sentence and the way to the help', (args, sentence) => {
  expect(read(...args)).toBe(`${sentence}\nFix: see npm run example -- --help`);
});

test('a command that does not exist is named, with the nearest one', () => {
  const command = createCommand('npm run example --', []);
  command.addCommand(createCommand('list', []).action(() => {}));
  const call = () => command.parse(['lsit'], { from: 'user' });
  expect(call).toThrow();
  try {
    call();
  } catch (error) {
    if (!isUsageError(error)) throw error;
    const sentence = 'expected a known command, received "lsit" (did you mean list?)';
    expect(formatUsageError(error, command.name())).toContain(sentence);
  }
});
