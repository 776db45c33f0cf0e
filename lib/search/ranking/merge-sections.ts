/** The score of each word of the query in a section, and of the section as a whole. */
export type ScoredSection = { byWord: number[]; score: number };

/** Merges the sections of an article into one, with the best score for each word. */
export function mergeSections(sections: ScoredSection[]): ScoredSection {
  const merged: ScoredSection = { byWord: [], score: 0 };
  for (const { byWord, score } of sections) {
    for (const [index, wordScore] of byWord.entries())
      merged.byWord[index] = Math.max(merged.byWord[index] ?? 0, wordScore);
    merged.score = Math.max(merged.score, score);
  }
  return merged;
}
