/** Ids that the article page uses for its own parts. Headings must not use them. */
export const pageAnchors = {
  main: 'main',
  contents: 'contents',
  paths: 'learning-paths',
  sources: 'sources',
  readAlso: 'read-also',
  footnotes: 'footnote-label',
  comments: 'comments',
  /** The message after a form was sent. */
  notice: 'notice',
  /** The comment form. */
  write: 'write',
} as const;

/** What an article is as a whole, where its parts are named by the ids of headings. */
export const answerId = 'answer';

/** Id of the n-th source in the list under the article, counted from 1. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** Id of the first mark of the n-th source in the text, to which the list leads back. */
export function markAnchor(number: number): string {
  return `cite-${number}`;
}

/** Id of a sign on the page that checks messages. */
export function signAnchor(id: string): string {
  return `sign-${id}`;
}

/** Id of the n-th step on the page of a learning path, counted from 1. */
export function stepAnchor(number: number): string {
  return `step-${number}`;
}

/** Id of the n-th letter of a list in alphabetical order, counted from 1. */
export function letterAnchor(number: number): string {
  return `letter-${number}`;
}

/** Id of the meaning that a Term opens. */
export function termAnchor(id: string): string {
  return `term-${id}`;
}

/** True for ids that the page makes itself. */
export function isReservedAnchor(id: string): boolean {
  return (
    /^(?:source|cite|term|user-content|comment|c)-/.test(id) ||
    id === answerId ||
    Object.values<string>(pageAnchors).includes(id)
  );
}
