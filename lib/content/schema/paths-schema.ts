import { z } from 'zod';
import { id, localized } from './fields';
import { toolIds } from './places-schema';

const step = z.strictObject(
  {
    /** Slug of the article to read. */
    article: id,
    /** What the reader knows afterwards, in a sentence that completes “You will know: …”. */
    outcome: localized,
  },
  'a step: article and outcome',
);

const tool = z.strictObject(
  {
    page: z.enum(toolIds, toolIds.join(', ')),
    /** What the reader knows afterwards, as in a step. */
    outcome: localized,
  },
  'page and outcome',
);

/** `data/paths.yaml`: id → articles to read in order. The home page shows the paths in this order. */
export const pathsSchema = z.record(
  id,
  z.strictObject(
    {
      /** In the reader's words: what they want, or where they are now. */
      title: localized,
      /** Who the path is for, and what it leads to. */
      description: localized,
      steps: z.array(step, 'a list of steps').min(2, 'at least 2 steps'),
      /** The tool that the path ends with. */
      tool: tool.optional(),
      /** Ids of flows that answer what is different for each reader of the path. */
      flows: z.array(id, 'a list of flows').min(1, 'at least one flow').optional(),
    },
    'title, description, steps, tool and flows',
  ),
  'paths by id',
);

export type Paths = z.infer<typeof pathsSchema>;
