import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { checkEnvFile } from '@/lib/settings/load-env-file.mjs';

test.each([
  ['', {}],
  ['A=1', { A: '1' }],
  ['\n# a comment\r\n  A = one two  # more\r\nexport B=2\n', { A: 'one two', B: '2' }],
  ['A=\nB=""\nC=b', { A: '', B: '', C: 'b' }],
  [
    'A="two\nlines" # and a comment\nB=\'a "word" # here\'\nC=`it\'s`',
    { A: 'two\nlines', B: 'a "word" # here', C: "it's" },
  ],
  ['A=postgresql://u:p@h/db?a=b', { A: 'postgresql://u:p@h/db?a=b' }],
  ['A=কাজপথ <a@b.c>', { A: 'কাজপথ <a@b.c>' }],
])('%j has no fault, and Node.js reads it as it looks', (text, variables) => {
  expect(checkEnvFile(text)).toEqual([]);
  expect(parseEnv(text)).toEqual(variables);
});

test.each([
  ['A=1\nB\nC=2\nD: 3\n', [2, 4]],
  ['=1', [1]],
  ['2A=1', [1]],
  ['A B=1', [1]],
  ['\uFEFFA=1', [1]],
  ['A\0=1', [1]],
  // Node.js would cut the value at the sign.
  ['A=smtps://u:p#w@h', [1]],
  ['A=#1', [1]],
  // Node.js would drop what follows.
  ['A="1"2', [1]],
  ['A="say \\"1\\""', [1]],
  // An end of the quotation is missing, and Node.js would look for it in the next lines.
  ['A=1\nB="2\nC=3', [2]],
])('%j has faults', (text, lines) => {
  expect(checkEnvFile(text)).toEqual(
    lines.map((line) => `.env:${line}: expected NAME=value, received something else`),
  );
});

test('a name may stand once', () => {
  expect(checkEnvFile('A=1\nB="\n"\nexport A=2')).toEqual(['.env:4: expected A once, received it again']);
});
