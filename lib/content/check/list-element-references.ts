import { keepLast } from '../keep-last';
import type { OutlineFacts } from '../markup/extract-outline';
import { type Reference, referencesOf } from '../markup/list-references';

type Elements = OutlineFacts['elements'];

/** Lists what the elements of a text refer to, each with its element, in reading order; once for each text. */
export const listElementReferences = keepLast((elements: Elements) =>
  elements.flatMap((element) => referencesOf(element).map((reference) => ({ ...reference, element }))),
);

/** Lists the ids of one kind that elements refer to, in reading order, with repetitions. */
export function listIds(elements: Elements, wanted: Reference['kind']): string[] {
  return listElementReferences(elements).flatMap(({ kind, id }) => (kind === wanted ? id : []));
}
