/** A problem of the content in the words of `npm run check`. */
export type DeskProblem = {
  /** Below the content folder. */
  path: string;
  line: number;
  column: number;
  /** The headline, what is wrong in particular, and what to do. */
  words: string[];
  isWarning: boolean;
};

/** What the desk answers about texts that are not saved. */
export type Look = {
  problems: DeskProblem[];
  /** Address of the rendered page; missing when the texts cannot be rendered. */
  preview?: string;
};
