import { z } from 'zod';
import { citedText, id, localized } from './fields';

const cell = citedText('a cell');

/** `tables/<id>.yaml`: a comparison table. */
export const tableSchema = z.strictObject(
  {
    caption: localized,
    /** `true` when its figures are ours, an example or a plan, and so have no source. */
    own: z.literal(true, 'true').optional(),
    /** Heading of the first column. */
    rowHeader: localized,
    columns: z
      .array(z.strictObject({ id, label: localized }, 'id and label'), 'a list of columns')
      .min(1, 'at least one column'),
    rows: z
      .array(
        z.strictObject(
          { label: localized, cells: z.record(id, cell, 'a cell for every column') },
          'label and cells',
        ),
        'a list of rows',
      )
      .min(1, 'at least one row'),
  },
  'a table',
);

export type ComparisonTableData = z.infer<typeof tableSchema>;
