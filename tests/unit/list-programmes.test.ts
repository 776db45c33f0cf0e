import { expect, test } from 'vitest';
import { listExpiryDays } from '@/lib/content/dates/list-expiry-days';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { listProgrammes } from '@/lib/subject/programmes/list-programmes';
import { createSource } from '@/tests/content/fixture';

const programme = (id: string, status: string, on?: string) => `${id}:
  name: { bn: কোর্স, en: Course }
  owner: { bn: অধিদপ্তর, en: Department }
  status: ${status}
  standing: { bn: জানা যায়নি।, en: Not known. }
${on ? `  confirmed: { on: ${on}, bn: খবর, en: News, cite: [fees] }\n` : ''}`;

const library = createLibrary(
  parseContent(
    createSource({
      'data/programmes.yaml': [
        programme('ended', 'ended'),
        programme('undated', 'not-confirmed'),
        programme('stale', 'not-confirmed', '2026-05-27'),
        programme('fresh', 'not-confirmed', '2026-05-28'),
        programme('closed', 'closed', '2021'),
        programme('open', 'open', '2026-11-01'),
      ].join(''),
    }),
  ).model,
);

test('open programmes come first, then by latest news, undated ones last', () => {
  expect(listProgrammes(library).map(({ id }) => id)).toEqual([
    'open',
    'fresh',
    'stale',
    'undated',
    'closed',
    'ended',
  ]);
});

test('a status is old when its news is more than 180 days old on the day of the build, 24 November 2026', () => {
  const old = listProgrammes(library).filter(({ isOld }) => isOld);
  expect(old.map(({ id }) => id)).toEqual(['stale', 'closed']);
});

test('a build is due again on the first day on which something becomes old', () => {
  // The news of 28 May has 180 days on 24 November; the sources were read on 23 November.
  expect(listExpiryDays(library).sort()).toEqual(['2026-11-25', '2027-05-01', '2027-05-23']);
});
