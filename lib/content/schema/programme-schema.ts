import { z } from 'zod';
import { addressLike, citedText, id, languageKeys, localized, partialDate } from './fields';

/** What a programme's own office says about applications; in the order in which readers want to see them. */
export const programmeStatuses = ['open', 'not-confirmed', 'closed', 'ended'] as const;

const statement = citedText('a text');

/** `data/programmes.yaml`: programme id → free training, and what is known of it. What is not confirmed is left out. */
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
        /** What trainees are given: money, meals, a laptop. */
        allowance: statement.optional(),
        /** Whether one can apply: `open` and `closed` need a dated source. */
        status: z.enum(programmeStatuses, programmeStatuses.join(', ')),
        /** What is known of the programme beside that, in a sentence. */
        standing: statement,
        /** The newest news: its day as exact as it is known, and what it was. */
        confirmed: z.strictObject({ on: partialDate, ...statement.shape }, `on, ${languageKeys}`).optional(),
        /** Where to ask: an office in words, and its own site where there is one. */
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
      error: 'the day of a news with its source, for a programme that is open or closed',
    }),
  'programmes by id',
);

export type Programme = z.infer<typeof programmesSchema>[string];
export type ProgrammeStatus = Programme['status'];
