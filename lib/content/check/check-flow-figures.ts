import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import type { Problem } from '../problem';
import type { FlowFile } from '../schema/flow-schema';
import { checkUncited } from './check-uncited';

const fix = 'give the text its source, cite: [source-id]; or write the number in words';

/** Reports questions with their answers, paragraphs and steps of flows that have a figure and cite no source. */
export function checkFlowFigures({ flows }: ContentModel): Problem[] {
  return [...flows.values()].flatMap((flow) =>
    listPassages(flow.value).flatMap((path) => checkUncited(flow, path, fix)),
  );
}

function listPassages({ questions = {}, outcomes = {} }: ParsedFile<FlowFile>['value']): PropertyKey[][] {
  return [
    ...Object.keys(questions).map((id) => ['questions', id]),
    // The title sums up what stands in them.
    ...Object.entries(outcomes).flatMap(([id, outcome]) =>
      (['text', 'steps'] as const).flatMap((part) =>
        (outcome?.[part] ?? []).map((_, index) => ['outcomes', id, part, index]),
      ),
    ),
  ];
}
