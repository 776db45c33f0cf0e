import { z } from 'zod';
import { id, localized } from './fields';

/** Fields of a marketplace that a table can show, a row each. */
export const marketplaceFields = [
  'work',
  'seller',
  'buyer',
  'bid',
  'hold',
  'minimumWithdrawal',
  'payouts',
  'protection',
] as const;
export type MarketplaceField = (typeof marketplaceFields)[number];

/** Fields of a programme that a table can show, a column each. `offer`: for whom it is, what it teaches, how long, and what it gives. */
export const programmeFields = ['owner', 'offer', 'status', 'confirmed'] as const;
export type ProgrammeField = (typeof programmeFields)[number];

/** `tables/<id>.yaml` with `from`: a table whose cells come from a data file, so that no fact stands twice. */
const viewOf = <From extends string, Field extends string>(from: From, fields: readonly Field[]) =>
  z.strictObject(
    {
      caption: localized,
      /** Heading of the first column. */
      rowHeader: localized,
      /** The data file: `marketplaces` or `programmes`. */
      from: z.literal(from, 'marketplaces or programmes'),
      /** Ids of what the table shows, in its order; leave it out for all. */
      only: z.array(id, 'a list of ids').min(1, 'at least one id').optional(),
      /** What it shows of each. */
      fields: z
        .array(
          z.strictObject(
            { id: z.enum(fields, `one of ${fields.join(', ')}`), label: localized },
            'id and label',
          ),
          'a list of fields',
        )
        .min(1, 'at least one field'),
    },
    'a table of data',
  );

const viewSchemas = {
  marketplaces: viewOf('marketplaces', marketplaceFields),
  programmes: viewOf('programmes', programmeFields),
};

export type TableView = z.infer<(typeof viewSchemas)[keyof typeof viewSchemas]>;

/** The schema for what stands in a file of `tables/`, when its cells come from a data file. */
export function pickViewSchema(value: unknown): z.ZodType<TableView> | undefined {
  if (typeof value !== 'object' || value === null || !('from' in value)) return undefined;
  return value.from === 'programmes' ? viewSchemas.programmes : viewSchemas.marketplaces;
}
