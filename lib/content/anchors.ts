/** Ids that the article page uses for its own parts; a heading can have none of them. */
export const pageAnchors = {
  main: 'main',
  contents: 'contents',
  paths: 'learning-paths',
  sources: 'sources',
  readAlso: 'read-also',
  footnotes: 'footnote-label',
  comments: 'comments',
  /** Where the page says what became of a form. */
  notice: 'notice',
  /** Where the form for a comment stands. */
  write: 'write',
} as const;

/** Id of the n-th source in the list under the article, counted from 1. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** Id of the n-th step on the page of a learning path, counted from 1. */
export function stepAnchor(number: number): string {
  return `step-${number}`;
}

/** Id of the meaning that a Term shows. */
export function termAnchor(id: string): string {
  return `term-${id}`;
}

/** True for ids that the page makes itself. */
export function isReservedAnchor(id: string): boolean {
  return (
    /^(?:source|term|user-content|comment|c)-/.test(id) || Object.values<string>(pageAnchors).includes(id)
  );
}
