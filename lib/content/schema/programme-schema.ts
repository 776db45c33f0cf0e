import { z } from 'zod';
import { addressLike, citedText, id, languageKeys, localized, partialDate } from './fields';

/** Whether applications are open, in the order that pages list them. */
export const programmeStatuses = ['open', 'not-confirmed', 'closed', 'ended'] as const;

const statement = citedText('a text');

/** `data/programmes.yaml`: programme id → a free training and what is known about it. Leave out what is not confirmed. */
export const programmesSchema = z.record(
  id,
  z
    .strictObject(
      {
        name: localized,
        owner: statement,
        /** Who may apply. */
        who: statement.optional(),
        /** What it teaches. */
        teaches: statement.optional(),
        length: statement.optional(),
        /** What trainees get: money, meals, a laptop. */
        allowance: statement.optional(),
        /** Whether one can apply: `open` and `closed` need a dated source. */
        status: z.enum(programmeStatuses, programmeStatuses.join(', ')),
        /** What else is known about the programme's status, in a sentence. */
        standing: statement,
        /** The latest news: its date, as exact as it is known, and what it said. */
        confirmed: z.strictObject({ on: partialDate, ...statement.shape }, `on, ${languageKeys}`).optional(),
        /** Where to ask: the office, and its website if it has one. */
        check: z
          .strictObject(
            { ...localized.shape, url: addressLike('https://dyd.gov.bd').optional() },
            languageKeys,
          )
          .optional(),
      },
      'the fields of a programme',
    )
    .refine(({ status, confirmed }) => confirmed?.cite?.length || !['open', 'closed'].includes(status), {
      path: ['confirmed'],
      error: 'the date of a news with its source, for a programme that is open or closed',
    }),
  'programmes by id',
);

export type Programme = z.infer<typeof programmesSchema>[string];
export type ProgrammeStatus = Programme['status'];
