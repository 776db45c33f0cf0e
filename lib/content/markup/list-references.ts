import { getAuthorComponent } from '../author-components';
import type { ReferenceKind } from '../define-component';

/** An element in an article, with its attributes as written. */
export type WrittenElement = { name: string; attributes: Record<string, string> };

/** Something that an element refers to by its id. */
export type Reference = { kind: ReferenceKind; id: string };

/**
 * Lists what an element refers to.
 *
 * @example `<Cite id="fees" />` refers to { kind: 'source', id: 'fees' }
 */
export function referencesOf({ name, attributes }: WrittenElement): Reference[] {
  const refersTo = getAuthorComponent(name)?.refersTo;
  if (!refersTo) return [];
  return Object.entries(refersTo).flatMap(([prop, kind]) => {
    const id = attributes[prop];
    return kind === undefined || id === undefined ? [] : [{ kind, id }];
  });
}

/** Lists the ids of one kind that elements refer to, in reading order, with repetitions. */
export function listReferences(elements: WrittenElement[], kind: ReferenceKind): string[] {
  return elements.flatMap(referencesOf).flatMap((reference) => (reference.kind === kind ? reference.id : []));
}
