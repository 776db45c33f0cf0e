import { z } from 'zod';
import { day, id, localized } from './fields';

/** `data/corrections.yaml`: correction id → what a page of the site said wrongly. The id is its anchor, for ever. */
export const correctionsSchema = z.record(
  id,
  z.strictObject(
    {
      /** The day on which the page was corrected. */
      date: day,
      /** Slug of the article, or of the one nearest to the page. */
      article: id,
      /** What the page said, and for whom it mattered. */
      wrong: localized,
      /** What it says now. */
      right: localized,
    },
    'date, article, wrong and right',
  ),
  'corrections by id',
);

export type Correction = z.infer<typeof correctionsSchema>[string];
