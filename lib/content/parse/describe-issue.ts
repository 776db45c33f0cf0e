import { z } from 'zod';
import { didYouMean } from '../problem';

/**
 * Turns a schema issue into lines of a content error: `path: expected …, received …`.
 *
 * @param value   what was parsed
 * @param schema  the schema it was parsed with; gives the names to suggest for an unknown field
 */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType): string[] {
  const path = issue.path.map(String).join('.');
  const at = path ? `${path}: ` : '';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, issue.path);
      return issue.keys.map(
        (key) =>
          `${[...issue.path, key].join('.')}: expected a known field${didYouMean(key, known)}, received ${show(value, [...issue.path, key])}`,
      );
    }
    case 'invalid_key':
      return [
        `${at}expected ${issue.issues[0]?.message ?? 'another name'}, received the name "${String(issue.path.at(-1))}"`,
      ];
    default:
      return [`${at}expected ${issue.message}, received ${show(value, issue.path)}`];
  }
}

/** The value at the path, in a few words. */
function show(value: unknown, path: readonly PropertyKey[]): string {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return 'nothing';
    found = Reflect.get(found, key);
  }
  if (found === undefined || found === null) return 'nothing';
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === 'object') return `fields ${Object.keys(found).join(', ') || '(none)'}`;
  const shown = JSON.stringify(found);
  return shown.length > 80 ? `${shown.slice(0, 76)}…"` : shown;
}

/** Field names that the schema has at the path. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let found: unknown = schema;
  for (const key of path) {
    if (found instanceof z.ZodOptional) found = found.unwrap();
    if (found instanceof z.ZodObject) found = found.shape[String(key)];
    else if (found instanceof z.ZodRecord) found = found.valueType;
    else if (found instanceof z.ZodArray) found = found.element;
  }
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}
