import { answerQuery, type Search, type SearchAnswer } from './answer-query';
import { type ParameterFault, parseApiParameters } from './parse-api-parameters';

/** The response of /api/search: results, or what is wrong with the parameters. */
export type ApiAnswer =
  | { status: 200; body: Pick<SearchAnswer, 'query' | 'nearest' | 'results'> }
  | { status: 400; body: { error: string; faults: ParameterFault[] } };

/** Answers a request to /api/search. */
export function answerApi(search: Search, parameters: URLSearchParams): ApiAnswer {
  const request = parseApiParameters(parameters);
  if ('faults' in request) {
    const reasons = request.faults.map(({ parameter, message }) => `${parameter}: ${message}`);
    return { status: 400, body: { error: reasons.join('; '), faults: request.faults } };
  }
  const { query, nearest, results } = answerQuery(search, request);
  return { status: 200, body: { query, ...(nearest && { nearest }), results } };
}
