import { z } from 'zod';
import { id, localized } from './fields';

const step = z.strictObject(
  {
    /** Slug of the article to read. */
    article: id,
    /** What the reader knows afterwards, in a sentence that completes “You will know: …”. */
    outcome: localized,
  },
  'a step: article and outcome',
);

/** `data/paths.yaml`: id → articles to read one after the other, in the order the home page shows the paths. */
export const pathsSchema = z.record(
  id,
  z.strictObject(
    {
      /** Said by the reader: what he wants, or where he stands. */
      title: localized,
      /** For whom the path is, and where it leads. */
      description: localized,
      steps: z.array(step, 'a list of steps').min(2, 'at least 2 steps'),
    },
    'title, description and steps',
  ),
  'paths by id',
);

export type Paths = z.infer<typeof pathsSchema>;
