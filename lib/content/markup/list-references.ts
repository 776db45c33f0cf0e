import { getAuthorComponent } from '../author-components';
import type { ReferenceKind } from '../define-component';

/** A tag of an article, with its attributes as written. */
export type WrittenElement = { name: string; attributes: Record<string, string> };

/** What an element names through its props. */
export type Reference = { kind: ReferenceKind; id: string };

/**
 * Lists what an element names.
 *
 * @example `<Cite id="fees" />` names { kind: 'source', id: 'fees' }
 */
export function referencesOf({ name, attributes }: WrittenElement): Reference[] {
  return Object.entries(getAuthorComponent(name)?.refersTo ?? {}).flatMap(([prop, kind]) => {
    const id = attributes[prop];
    return kind === undefined || id === undefined ? [] : [{ kind, id }];
  });
}

/** Ids of one kind that elements name, in reading order and as often as they do: the sources that an article cites. */
export function listReferences(elements: WrittenElement[], kind: ReferenceKind): string[] {
  return elements.flatMap(referencesOf).flatMap((reference) => (reference.kind === kind ? reference.id : []));
}
