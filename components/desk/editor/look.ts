/** What the desk answers about texts that are not saved. */
export type Look = {
  problems: LookProblem[];
  /** Address of the rendered page; missing when the texts cannot be rendered. */
  preview?: string;
};

/** A problem in the words of `npm run check`. */
export type LookProblem = {
  /** Below the content folder. */
  path: string;
  line: number;
  column: number;
  /** The headline, what is wrong in particular, and what to do. */
  words: string[];
  isWarning: boolean;
};
