import { z } from 'zod';
import { citedText, id, localized } from './fields';

const cell = citedText('a cell');

/** The facts that a phone shows at once of each thing: ids of facts, at most three. They come first in the table. */
export const headlinesOf = <Id extends z.ZodType>(fact: Id) =>
  z.array(fact, 'a list of ids').min(1, 'at least one id').max(3, 'at most three ids').optional();

/** `tables/<id>.yaml`: a comparison table. */
export const tableSchema = z.strictObject(
  {
    caption: localized,
    /** `true` when its figures are ours, an example or a plan, and so have no source. */
    own: z.literal(true, 'true').optional(),
    /** Heading of the first column. */
    rowHeader: localized,
    /** `columns` when the things compared are the columns, and each row is a fact of them; otherwise each row is a thing. */
    things: z.literal('columns', 'columns').optional(),
    /** The facts that a phone shows at once: ids of columns, or of rows when the things are the columns. */
    headlines: headlinesOf(id),
    columns: z
      .array(z.strictObject({ id, label: localized }, 'id and label'), 'a list of columns')
      .min(1, 'at least one column'),
    rows: z
      .array(
        z.strictObject(
          { id: id.optional(), label: localized, cells: z.record(id, cell, 'a cell for every column') },
          'label and cells, and an id if it is a headline',
        ),
        'a list of rows',
      )
      .min(1, 'at least one row'),
  },
  'a table',
);

export type ComparisonTableData = z.infer<typeof tableSchema>;
