import { expect, test } from 'vitest';
import { edit, report } from './fixture';

const programmes = 'data/programmes.yaml';

test.each([
  [
    'a programme cites a source that is not there',
    edit(programmes, 'en: Department, cite: [circular]', 'en: Department, cite: [circulars]'),
    'content/data/programmes.yaml:3:49: invalid programmes\n  course.owner.cite.0: no source has the id "circulars" (did you mean "circular"?)\nFix: see content/data/sources.yaml',
  ],
  [
    'a status is none of those that there are',
    edit(programmes, 'status: closed', 'status: running'),
    'content/data/programmes.yaml:4:11: invalid programmes\n  course.status: expected open, not-confirmed, closed, ended, received "running"\nFix: see content/README.md',
  ],
  [
    'a programme is closed by no dated news',
    edit(programmes, '  confirmed: { on: 2026-01, bn: খবর, en: News, cite: [circular] }\n', ''),
    'content/data/programmes.yaml:1:1: invalid programmes\n  course.confirmed: expected the date of a news with its source, for a programme that is open or closed, received nothing\nFix: see content/README.md',
  ],
  [
    'a programme is open by a news without a source',
    {
      [programmes]: edit(programmes, 'status: closed', 'status: open')[programmes]?.replace(
        'en: News, cite: [circular]',
        'en: News',
      ),
    },
    'content/data/programmes.yaml:6:14: invalid programmes\n  course.confirmed: expected the date of a news with its source, for a programme that is open or closed, received fields on, bn, en\nFix: see content/README.md',
  ],
  [
    'the newest news is still to come',
    edit(programmes, 'on: 2026-01,', 'on: 2026-11-25,'),
    'content/data/programmes.yaml:6:20: invalid programmes\n  course.confirmed.on: expected a day up to today, 2026-11-24, received "2026-11-25"\nFix: write the day of the latest news',
  ],
  [
    'a day is none',
    edit(programmes, 'on: 2026-01,', 'on: January,'),
    'content/data/programmes.yaml:6:20: invalid programmes\n  course.confirmed.on: expected a date like 2023, 2023-10 or 2023-10-01, received "January"\nFix: see content/README.md',
  ],
  [
    'a text is left in the other language',
    edit(programmes, 'bn: ভর্তি শেষ।', 'bn: The intake is over.'),
    'content/data/programmes.yaml:5:13: invalid programmes\n  course.standing: bn: expected Bangla, received "The intake is over."\nFix: write the text in every language',
  ],
  [
    'a spelling is refused',
    edit(programmes, 'bn: ভর্তি শেষ।', 'bn: ভর্তি ফী শেষ।'),
    'content/data/programmes.yaml:5:19: the spelling "ফী" should be avoided\nFix: write ফি',
  ],
  [
    'a field has a name that nobody knows',
    edit(programmes, '  status: closed', '  stipend: 200\n  status: closed'),
    'content/data/programmes.yaml:4:3: invalid programmes\n  course.stipend: expected a known field, received 200\nFix: see content/README.md',
  ],
])('%s', (_, replaced, problem) => {
  expect(report(replaced)).toEqual([problem]);
});

test.each(['2026', '2026-11', '2026-11-24'])(
  'a news of %s is not in the future on 24 November 2026',
  (on) => {
    expect(report(edit(programmes, 'on: 2026-01,', `on: ${on},`))).toEqual([]);
  },
);
