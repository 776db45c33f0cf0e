/** A section of an article, with its score. */
type Scored = { slug: string; score: number };

/** Factor for each further section of an article, so that the list is of different articles. */
const repeated = 0.6;

/** Sorts by score, lowering that of further sections of the same article. */
export function spreadArticles<Section extends Scored>(found: Section[]): Section[] {
  const byScore = (a: Scored, b: Scored) => b.score - a.score;
  const seen = new Map<string, number>();
  for (const section of found.sort(byScore)) {
    const earlier = seen.get(section.slug) ?? 0;
    seen.set(section.slug, earlier + 1);
    section.score *= repeated ** earlier;
  }
  return found.sort(byScore);
}
