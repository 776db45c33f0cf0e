import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/**
 * Reads a password: from a terminal twice and without showing it, else all of standard input. Never an argument: other users could see it
 * in the process list.
 *
 * @throws RangeError when the two differ
 */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, '');
  // Readline handles the keys, and writes what is typed to where nobody sees it.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  lines.on('SIGINT', () => process.exit(130));
  const ask = async (question: string) => {
    process.stderr.write(question);
    const typed = await lines.question('');
    process.stderr.write('\n');
    return typed;
  };
  try {
    const password = await ask('Password: ');
    const again = await ask('Again: ');
    if (password !== again) throw new RangeError('the password: expected the same twice, received two');
    return password;
  } finally {
    lines.close();
  }
}
