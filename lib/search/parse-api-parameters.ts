import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import type { SearchRequest } from './answer-query';

const mostResults = 50;

const limitError = `expected a whole number from 1 to ${mostResults}`;

/** The parameters of /api/search. Of a query any length and any characters will do: what is too long is not read to its end. */
const parametersSchema = z.strictObject({
  lang: z.enum(localeList, `expected ${localeList.join(' or ')}`),
  q: z.string('expected what to search for').refine((q) => q.trim() !== '', 'expected what to search for'),
  limit: z
    .string()
    .regex(/^[1-9]\d?$/, limitError)
    .transform(Number)
    .refine((limit) => limit <= mostResults, limitError)
    .default(10),
});

/** What is wrong with a parameter. */
export type ParameterFault = { parameter: string; message: string };

/** Reads the parameters of a request to the API: the question, or everything that is wrong with them. */
export function parseApiParameters(
  parameters: URLSearchParams,
): SearchRequest | { faults: ParameterFault[] } {
  const names = [...new Set(parameters.keys())];
  const repeated = names
    .filter((parameter) => parameters.getAll(parameter).length > 1)
    .map((parameter) => ({ parameter, message: 'expected once, received several times' }));
  const parsed = parametersSchema.safeParse(Object.fromEntries(parameters));
  const issues = (parsed.error?.issues ?? []).flatMap((issue): ParameterFault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, message: 'expected no such parameter' }))
      : [{ parameter: String(issue.path[0]), message: issue.message }],
  );
  const faults = [...repeated, ...issues];
  if (!parsed.success || faults.length > 0) return { faults };
  const { lang, q, limit } = parsed.data;
  return { query: q, lang, limit };
}
