import type { FlowFile, FlowOutcome, FlowQuestion } from '../schema/flow-schema';

/** Questions that lead a reader to the answer for their own case. */
export type Flow = FlowFile & { id: string };

/** A flow in a list: its texts, and the sources that any of its pages cites. */
export type ListedFlow = Pick<Flow, 'id' | 'title' | 'description' | 'topic'> & { sources: string[] };

/** A question that was answered on the way to a page. */
export type GivenAnswer = {
  question: FlowQuestion;
  answer: FlowQuestion['answers'][string];
  /** Ids of the answers before it: they lead to the page that asks this question. */
  before: string[];
};

/** A page of a flow: a question to answer, or the outcome. */
export type FlowPage = {
  /** Ids of the answers that lead here, which are its address below the flow. None for the first page. */
  answers: string[];
  given: GivenAnswer[];
} & ({ kind: 'question'; question: FlowQuestion } | { kind: 'outcome'; outcome: FlowOutcome });
