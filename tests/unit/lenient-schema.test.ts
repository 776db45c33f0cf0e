import { expect, test } from 'vitest';
import { z } from 'zod';
import { lenientSchema } from '@/lib/content/parse/lenient-schema';

const schema = z.strictObject({
  name: z.string().trim().min(2),
  kind: z.enum(['a', 'b']).default('a'),
  list: z.array(z.string().max(3)).max(2).optional(),
  byId: z.record(z.string().regex(/^[a-z]+$/), z.strictObject({ year: z.int().transform(String) })),
});

test('a value that fits is parsed as by the schema', () => {
  const value = { name: ' one ', list: ['x'], byId: { a: { year: 2026 } } };
  expect(lenientSchema(schema).parse(value)).toEqual(schema.parse(value));
});

test('parts that do not fit are undefined, and the rest keeps its path', () => {
  const value = {
    name: 1,
    kind: 'c',
    list: ['x', 'long', 'y'],
    byId: { a: { year: '?' }, B: { year: 2026, more: 1 }, c: 1 },
    other: 1,
  };
  expect(lenientSchema(schema).parse(value)).toEqual({
    list: ['x', undefined, 'y'],
    byId: { a: {}, B: { year: '2026' }, c: undefined },
  });
});

test('a key stays when its value does not fit', () => {
  const { byId = {} } = lenientSchema(schema).parse({ byId: { c: 1 } }) ?? {};
  expect(Object.keys(byId)).toEqual(['c']);
});

test('a value of another type is undefined', () => {
  expect(lenientSchema(schema).parse(null)).toBeUndefined();
  expect(lenientSchema(schema).parse([])).toBeUndefined();
});
