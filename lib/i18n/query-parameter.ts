import { z } from 'zod';

/** A query parameter, parsed by `schema`. The first value counts when it is repeated. */
export function queryParameter<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);
}

/** A query parameter; undefined when missing or invalid. */
export function optionalParameter<Schema extends z.ZodType>(schema: Schema) {
  return queryParameter(schema).optional().catch(undefined);
}
