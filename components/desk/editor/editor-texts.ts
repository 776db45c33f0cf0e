/** The texts that the page passes to the module of the editor. Places in braces are filled by the module. */
export type EditorTexts = Record<
  'noProblems' | 'problems' | 'line' | 'restored' | 'discard' | 'offline' | 'unkept' | 'over' | 'waiting',
  string
>;
