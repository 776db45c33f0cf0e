import { z } from 'zod';
import { id, localized } from './fields';
import { headlinesOf } from './table-schema';

/** Fields of a marketplace that a table can show, one row each. */
const marketplaceFields = [
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

/** Fields of a programme that a table can show, one column each. `offer`: who, teaches, length and allowance together. */
const programmeFields = ['owner', 'offer', 'status', 'confirmed'] as const;
export type ProgrammeField = (typeof programmeFields)[number];

/** `tables/<id>.yaml` with `from`: a table whose cells come from a data file, so every fact is written once. */
const viewOf = <From extends string, Field extends string>(from: From, fields: readonly Field[]) =>
  z.strictObject(
    {
      caption: localized,
      /** Heading of the first column. */
      rowHeader: localized,
      /** The data file: `marketplaces` or `programmes`. */
      from: z.literal(from, 'marketplaces or programmes'),
      /** Ids to show, in this order; leave it out for all. */
      only: z.array(id, 'a list of ids').min(1, 'at least one id').optional(),
      /** The fields that a phone shows at once: at most three. */
      headlines: headlinesOf(z.enum(fields, `one of ${fields.join(', ')}`)),
      /** The fields to show. */
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

/** The schema for a file of `tables/` with `from`; undefined for a table with its own cells. */
export function pickViewSchema(value: unknown): z.ZodType<TableView> | undefined {
  if (typeof value !== 'object' || value === null || !('from' in value)) return undefined;
  return value.from === 'programmes' ? viewSchemas.programmes : viewSchemas.marketplaces;
}
