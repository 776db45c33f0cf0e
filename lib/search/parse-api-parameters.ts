import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import type { SearchRequest } from './answer-query';

const maxResults = 50;

const limitError = `expected a whole number from 1 to ${maxResults}`;

/** The parameters of /api/search. A query may have any length and characters: the end of a long one is ignored. */
const parametersSchema = z.strictObject({
  lang: z.enum(localeList, `expected ${localeList.join(' or ')}`),
  q: z.string('expected what to search for').refine((q) => q.trim() !== '', 'expected what to search for'),
  limit: z
    .string()
    .regex(/^[1-9]\d?$/, limitError)
    .transform(Number)
    .refine((limit) => limit <= maxResults, limitError)
    .default(10),
});

/** What is wrong with a parameter. */
export type ParameterFault = { parameter: string; message: string };

/** Parses the parameters of a request to the API: returns the request, or everything that is wrong. */
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
