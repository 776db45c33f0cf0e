import { z } from 'zod';

/** A parameter of a URL's query, read by `schema`. Of a parameter that occurs several times the first value counts. */
export function queryParameter<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);
}

/** The same, and undefined when it is missing or invalid: old or mistyped links still open the page. */
export function optionalParameter<Schema extends z.ZodType>(schema: Schema) {
  return queryParameter(schema).optional().catch(undefined);
}
