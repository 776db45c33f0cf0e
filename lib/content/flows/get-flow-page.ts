import type { Flow, FlowPage, GivenAnswer } from './flow';

/**
 * Follows answers through a flow.
 *
 * @param answers  ids of answers, each of the question to which the one before leads
 * @returns        undefined when one of them is no answer there
 */
export function getFlowPage(flow: Flow, answers: string[]): FlowPage | undefined {
  let at = Object.keys(flow.questions)[0] ?? '';
  const given: GivenAnswer[] = [];
  for (const [index, id] of answers.entries()) {
    const question = flow.questions[at];
    const answer = question && Object.hasOwn(question.answers, id) ? question.answers[id] : undefined;
    if (!question || !answer) return undefined;
    given.push({ question, answer, before: answers.slice(0, index) });
    at = answer.to;
  }
  const question = flow.questions[at];
  if (question) return { answers, given, kind: 'question', question };
  const outcome = flow.outcomes[at];
  return outcome && { answers, given, kind: 'outcome', outcome };
}
