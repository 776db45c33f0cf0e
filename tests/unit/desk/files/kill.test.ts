import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkingCopy } from '@/lib/desk/files/working-copy';
import { askGit, sampleCopy, sampleFiles } from './sample-copy';

const rounds = process.env.DEEP_TESTS ? 200 : 10;
const names = ['bn.mdx', 'en.mdx', 'article.yaml'];

/** Lets a process save until it is killed with every program that it has started. @returns the last save that it said was done */
async function saveUntilKilled({ folder, stateFolder, from, after, isLater }: Round): Promise<number> {
  const args = [
    '--import',
    'tsx',
    'tests/unit/desk/files/saving-process.ts',
    folder,
    stateFolder,
    String(from),
  ];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  onTestFinished(kill);
  const lines = createInterface({ input: child.stdout });
  let last = from - 1;
  lines.on('line', (line) => {
    if (line !== 'ready') last = Number(line);
  });
  await once(lines, 'line');
  if (isLater) await once(lines, 'line');
  const closed = once(lines, 'close');
  await wait(after);
  kill();
  await closed;
  return last;
}

/** Killed so many milliseconds after it is ready, or after its first save. */
type Round = { folder: string; stateFolder: string; from: number; after: number; isLater: boolean };

test(`of ${rounds} writers that are killed at any moment none leaves half a file or loses what it said was saved`, {
  timeout: rounds * 8_000,
}, async () => {
  const { folder, stateFolder } = await sampleCopy();
  let next = 1;
  let cutOff = 0;
  for (let round = 0; round < rounds; round += 1) {
    // From the first milliseconds of the first save on, spread over two saves and more.
    const last = await saveUntilKilled({
      folder,
      stateFolder,
      from: next,
      after: (round * 37) % 400,
      isLater: round % 2 === 1,
    });
    const copy = createWorkingCopy({ folder, stateFolder });
    if (await copy.recover()) cutOff += 1;
    const saved = await Promise.all(
      names.map(async (name) => {
        const text = await readFile(join(folder, 'articles/first', name), 'utf8');
        expect(text.startsWith((sampleFiles[`articles/first/${name}`] ?? '').trimEnd()), name).toBe(true);
        return Number(/\n# save (\d+)\n$/.exec(text)?.[1] ?? 0);
      }),
    );
    // All three files of a save, or none.
    expect(new Set(saved).size, `round ${round}: ${saved}`).toBe(1);
    expect(saved[0]).toBeGreaterThanOrEqual(last);
    next = (saved[0] ?? 0) + 1;
    expect(await readdir(join(folder, 'articles/first'))).toEqual(['article.yaml', 'bn.mdx', 'en.mdx']);
    if (next > 1) {
      expect(askGit(folder, 'log', '-1', '--format=%s').trim()).toBe(`save ${saved[0]}`);
      expect(askGit(folder, 'status', '--porcelain')).toBe('');
    }
  }
  expect(next).toBeGreaterThan(Math.floor(rounds / 2));
  expect(askGit(folder, 'fsck', '--strict', '--no-dangling')).toBe('');
  const messages = askGit(folder, 'log', '--reverse', '--format=%s').trim().split('\n');
  expect(messages).toEqual([
    'The content as it was',
    ...Array.from({ length: next - 1 }, (_, index) => `save ${index + 1}`),
  ]);
  console.info(`${next - 1} saves in ${rounds} rounds, ${cutOff} cut off`);
});
