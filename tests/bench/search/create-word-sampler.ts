type SamplerRequest = {
  /** The words of each real article, with repetitions. */
  real: string[][];
  random: () => number;
  /** Makes a word that no text has yet. */
  invent: (isKnown: (word: string) => boolean) => string;
};

/**
 * Samples words for more text: known words by their frequency, new ones at the rate at which real articles bring them. A
 * Pitman–Yor process that starts from the real texts, so frequencies follow Zipf's law and the vocabulary grows with a power of
 * the length (Heaps' law), as in real text.
 *
 * @see  Y. W. Teh, A hierarchical Bayesian language model based on Pitman–Yor processes, 2006
 */
export function createWordSampler({ real, random, invent }: SamplerRequest): () => string {
  const words: string[] = [];
  const ids = new Map<string, number>();
  /** Every word drawn so far, and whether it was the first of its kind. */
  const drawn: number[] = [];
  const isFirst: boolean[] = [];
  const take = (word: string) => {
    const id = ids.get(word) ?? words.length;
    isFirst.push(id === words.length);
    drawn.push(id);
    if (id < words.length) return word;
    ids.set(word, id);
    words.push(word);
    return word;
  };
  for (const word of real.flat()) take(word);
  const discount = shareOfOwn(real);
  return () => {
    if (random() < (discount * words.length) / drawn.length) return take(invent((word) => ids.has(word)));
    for (;;) {
      const place = Math.floor(random() * drawn.length);
      if (isFirst[place] && random() < discount) continue;
      return take(words[drawn[place] ?? 0] ?? '');
    }
  };
}

/** The share of distinct words that only one article has: an estimate of the discount, which is the exponent of Heaps' law. */
function shareOfOwn(articles: string[][]): number {
  const counts = new Map<string, number>();
  for (const word of articles.flatMap((words) => [...new Set(words)])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count === 1).length / counts.size;
}
