import { z } from 'zod';

/** A value of which any part may be missing. Lists keep their length, so paths stay the same. */
export type DeepPartial<T> = T extends readonly (infer Element)[]
  ? (DeepPartial<Element> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;

/**
 * Makes a schema that keeps the parts that fit and makes the others undefined, instead of refusing the value. Keys are not
 * checked, and unknown fields are dropped.
 *
 * @example lenientSchema(z.array(z.string())).parse(['a', 1]) gives ['a', undefined]
 */
export function lenientSchema<T extends z.ZodType>(
  schema: T,
): z.ZodType<DeepPartial<z.infer<T>> | undefined, unknown> {
  return loosen(schema) as z.ZodType<DeepPartial<z.infer<T>> | undefined, unknown>;
}

function loosen(schema: z.core.$ZodType): z.ZodType {
  return loosenParts(schema).optional().catch(undefined);
}

function loosenParts(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return loosenParts(schema.unwrap());
  if (schema instanceof z.ZodArray) return z.array(loosen(schema.element));
  if (schema instanceof z.ZodRecord) return z.record(z.string(), loosen(schema.valueType));
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.core.$ZodType>(schema.shape);
    return z.object(Object.fromEntries(fields.map(([name, field]) => [name, loosen(field)])));
  }
  if (!(schema instanceof z.ZodType))
    throw new TypeError('expected a schema of zod, received one of zod/mini');
  return schema;
}
