import { answerQuery, type Search, type SearchResult } from './answer-query';
import { type ParameterFault, parseApiParameters } from './parse-api-parameters';

/** What /api/search answers: results, or why there can be none. */
export type ApiAnswer =
  | { status: 200; body: { query: string; results: SearchResult[] } }
  | { status: 400; body: { error: string; faults: ParameterFault[] } };

/** Answers a request to /api/search by its parameters. */
export function answerApi(search: Search, parameters: URLSearchParams): ApiAnswer {
  const question = parseApiParameters(parameters);
  if ('faults' in question) {
    const reasons = question.faults.map(({ parameter, message }) => `${parameter}: ${message}`);
    return { status: 400, body: { error: reasons.join('; '), faults: question.faults } };
  }
  const { query, results } = answerQuery(search, question);
  return { status: 200, body: { query, results } };
}
