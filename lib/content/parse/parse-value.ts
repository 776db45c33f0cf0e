import type { z } from 'zod';
import type { Position, Problem } from '../problem';
import { describeIssue } from './describe-issue';
import { type DeepPartial, lenientSchema } from './lenient-schema';

/** The value of a YAML or JSON text, which can still say where each of its parts stands. */
export type LocatedValue = {
  value: unknown;
  /** Position of the value at a path (or of its key), or of the nearest part that exists. */
  locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => Position;
};

/** A text as far as its syntax could be read: both, where the value can be used although something is wrong. */
export type Syntax = { located: LocatedValue } | { problems: Problem[]; located?: LocatedValue };

/** A file of content that has been held against its schema. */
export type ParsedFile<T> = {
  file: string;
  /** What fits; a part that does not is undefined here, and its problem is told already. */
  value: DeepPartial<T>;
  /** The same value when all of it fits. */
  valid?: T;
  locate: LocatedValue['locate'];
};

type ParseRequest<T extends z.ZodType> = {
  file: string;
  located: LocatedValue;
  valueSchema: T;
  /** What the file holds, in a word: `article`. */
  what: string;
};

/** Holds a value against its schema: gives every problem, and all that fits none the less. */
export function parseValue<T extends z.ZodType>(
  request: ParseRequest<T>,
): { parsed?: ParsedFile<z.infer<T>>; problems: Problem[] } {
  const { file, located, valueSchema, what } = request;
  const { value, locate } = located;
  const result = valueSchema.safeParse(value);
  if (result.success) {
    const valid = result.data;
    return { parsed: { file, value: valid as DeepPartial<z.infer<T>>, valid, locate }, problems: [] };
  }
  const problems = result.error.issues.map((issue) => {
    const isKey = issue.code === 'unrecognized_keys' || issue.code === 'invalid_key';
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    return {
      file,
      ...locate(path, isKey ? 'key' : 'value'),
      headline: `invalid ${what}`,
      issues: describeIssue(issue, value, valueSchema),
      fix: isSplitByComma(issue) ? 'put quotes around a text that holds a comma' : 'see content/README.md',
    };
  });
  const salvaged = lenientSchema(valueSchema).parse(value);
  return { parsed: salvaged === undefined ? undefined : { file, value: salvaged, locate }, problems };
}

/** Between braces, YAML takes what follows a comma for the next field: its name is then a piece of a sentence. */
function isSplitByComma(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'unrecognized_keys' && issue.keys.some((key) => /[^\x20-\x7e]| /.test(key));
}
