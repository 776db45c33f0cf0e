import type { Flow, FlowPage } from './flow';
import { getFlowPage } from './get-flow-page';

/** Lists every page of a flow that has passed the check, the first page first. */
export function listFlowPages(flow: Flow, answers: string[] = []): FlowPage[] {
  const page = getFlowPage(flow, answers);
  if (!page) return [];
  const next = page.kind === 'question' ? Object.keys(page.question.answers) : [];
  return [page, ...next.flatMap((id) => listFlowPages(flow, [...answers, id]))];
}

/** How many questions can still come after the one to which answers lead. */
export function countQuestionsLeft(flow: Flow, answers: string[]): number {
  const later = listFlowPages(flow, answers).filter(({ kind }) => kind === 'question');
  return Math.max(...later.map((page) => page.answers.length)) - answers.length;
}
