import type { FlowFile, FlowOutcome } from '../schema/flow-schema';
import type { Cell } from '../tables/table-data';
import type { FlowPage } from './flow';

/** The texts of an outcome that may cite a source, in reading order. */
export function listOutcomeTexts({ text, steps }: Pick<FlowOutcome, 'text' | 'steps'>): Cell[] {
  return [...text, ...steps];
}

/** Ids of the sources that a page cites, in reading order, each once. */
export function listCited(page: FlowPage): string[] {
  const texts =
    page.kind === 'outcome'
      ? listOutcomeTexts(page.outcome)
      : [page.question.ask, ...(page.question.note ? [page.question.note] : [])];
  return listSources(texts);
}

/** Ids of the sources that any page of a flow cites, each once. */
export function listCitedByFlow({ questions, outcomes }: Pick<FlowFile, 'questions' | 'outcomes'>): string[] {
  return listSources([
    ...Object.values(questions).flatMap(({ ask, note }) => (note ? [ask, note] : [ask])),
    ...Object.values(outcomes).flatMap(listOutcomeTexts),
  ]);
}

function listSources(texts: Cell[]): string[] {
  return [...new Set(texts.flatMap(({ cite = [] }) => cite))];
}
