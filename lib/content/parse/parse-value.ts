import type { z } from 'zod';
import type { Position, Problem } from '../problem';
import { describeIssue } from './describe-issue';
import { type DeepPartial, lenientSchema } from './lenient-schema';

/** The value of a YAML or JSON text, with the position of each of its parts. */
export type LocatedValue = {
  value: unknown;
  /** Position of the value at a path (or of its key), or of the nearest part that exists. */
  locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => Position;
};

/** The result of parsing syntax: a value, problems, or both when the value can be used in spite of the problems. */
export type Syntax = { located: LocatedValue } | { problems: Problem[]; located?: LocatedValue };

/** A content file, checked against its schema. */
export type ParsedFile<T> = {
  file: string;
  /** What fits the schema. A part that does not is undefined here, and has a problem. */
  value: DeepPartial<T>;
  /** The same value, when all of it fits. */
  valid?: T;
  locate: LocatedValue['locate'];
};

type ParseRequest<T extends z.ZodType> = {
  file: string;
  located: LocatedValue;
  valueSchema: T;
  /** Kind of file, for the headline of problems: `article`. */
  what: string;
  /** What to do about a problem at a path, where content/README.md is not the best advice. */
  fixAt?: (path: readonly PropertyKey[]) => string | undefined;
};

/** Checks a value against its schema. Returns every problem, and the parts that fit. */
export function parseValue<T extends z.ZodType>(
  request: ParseRequest<T>,
): { parsed?: ParsedFile<z.infer<T>>; problems: Problem[] } {
  const { file, located, valueSchema, what, fixAt } = request;
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
      fix: isSplitByComma(issue)
        ? 'put quotes around a text that holds a comma'
        : (fixAt?.(issue.path) ?? 'see content/README.md'),
    };
  });
  const salvaged = lenientSchema(valueSchema).parse(value);
  return { parsed: salvaged === undefined ? undefined : { file, value: salvaged, locate }, problems };
}

/** In braces, YAML reads the text after a comma as the next field, so its name is part of a sentence. */
function isSplitByComma(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'unrecognized_keys' && issue.keys.some((key) => /[^\x20-\x7e]| /.test(key));
}
