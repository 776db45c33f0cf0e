import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import { queryParameter } from '@/lib/i18n/query-parameter';
import type { SearchRequest } from './answer-query';

const maxResults = 50;

const limitError = `expected a whole number from 1 to ${maxResults}`;

/** The parameters of /api/search. A query may have any length and characters: the end of a long one is ignored. */
const parametersSchema = z.object({
  lang: queryParameter(z.enum(localeList, `expected ${localeList.join(' or ')}`)),
  q: queryParameter(
    z.string('expected what to search for').refine((q) => q.trim() !== '', 'expected what to search for'),
  ),
  limit: queryParameter(
    z
      .string()
      .regex(/^[1-9]\d?$/, limitError)
      .transform(Number)
      .refine((limit) => limit <= maxResults, limitError)
      .default(10),
  ),
});
const names = Object.keys(parametersSchema.shape);

/** Most faults that an answer lists, and characters of a parameter's name in it. */
const shown = { faults: 5, name: 40 };

/** What is wrong with a parameter. */
export type ParameterFault = { parameter: string; message: string };

/** Parses the parameters of a request to the API: returns the request, or the first few things that are wrong. */
export function parseApiParameters(
  parameters: URLSearchParams,
): SearchRequest | { faults: ParameterFault[] } {
  const values = Object.fromEntries(names.map((name) => [name, parameters.getAll(name)]));
  const repeated = names
    .filter((name) => (values[name]?.length ?? 0) > 1)
    .map((parameter) => ({ parameter, message: 'expected once, received several times' }));
  const parsed = parametersSchema.safeParse(values);
  const invalid = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    parameter: String(path[0]),
    message,
  }));
  const faults = [...repeated, ...invalid, ...listUnknown(parameters)].slice(0, shown.faults);
  if (!parsed.success || faults.length > 0) return { faults };
  const { lang, q, limit } = parsed.data;
  return { query: q, lang, limit };
}

/** The first parameters that the API does not have. A request may have thousands. */
function listUnknown(parameters: URLSearchParams): ParameterFault[] {
  const unknown = new Set<string>();
  for (const name of parameters.keys()) {
    if (unknown.size === shown.faults) break;
    if (!names.includes(name)) unknown.add(name.length > shown.name ? `${name.slice(0, shown.name)}…` : name);
  }
  return [...unknown].map((parameter) => ({ parameter, message: 'expected no such parameter' }));
}
