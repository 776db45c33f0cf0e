import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { formatDay } from '@/lib/i18n/format';
import { createMissedQueryLog } from '@/lib/search/missed-query-log';
import { temporaryFolder } from '../temporary-folder';

/** Waits for so many lines in the log, and returns them. */
async function readLog(file: string, lines: number): Promise<string[]> {
  return vi.waitFor(async () => {
    const read = (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(0, -1);
    expect(read.length).toBeGreaterThanOrEqual(lines);
    return read;
  });
}

const today = formatDay(new Date());

test('a query that found nothing is logged once a day: the day, the language, the words', async () => {
  const file = join(await temporaryFolder(), 'missed.tsv');
  const log = createMissedQueryLog(file);
  for (let time = 0; time < 3; time += 1) log('  ক্রিকেট\tস্কোর\n', 'bn');
  log('ক্রিকেট স্কোর', 'en');
  expect((await readLog(file, 2)).sort()).toEqual([`${today}\tbn\tক্রিকেট স্কোর`, `${today}\ten\tক্রিকেট স্কোর`]);
});

test('queries with e-mail addresses or long numbers, and overlong ones, are not logged', async () => {
  const file = join(await temporaryFolder(), 'missed.tsv');
  const log = createMissedQueryLog(file);
  for (const query of [
    'rahim@example.com',
    '01712345678',
    '০১৭১২ ৩৪৫৬৭৮',
    'nid 1990 1234 567',
    '+880-17-12-34-56-78',
    'ক'.repeat(101),
    ' ',
    '\0',
  ]) {
    log(query, 'bn');
  }
  log('২০২৬ সাল', 'bn');
  expect(await readLog(file, 1)).toEqual([`${today}\tbn\t২০২৬ সাল`]);
});

test('at most a thousand queries are logged per day', async () => {
  const file = join(await temporaryFolder(), 'missed.tsv');
  const log = createMissedQueryLog(file);
  const word = (index: number) =>
    index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  for (let index = 0; index < 1200; index += 1) log(`zz${word(index)}`, 'en');
  expect(await readLog(file, 1000)).toHaveLength(1000);
});
