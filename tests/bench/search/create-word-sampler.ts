type Request = {
  /** The words of each real article, each as often as it stands there. */
  real: string[][];
  random: () => number;
  /** A word that the texts so far do not have. */
  invent: (isKnown: (word: string) => boolean) => string;
};

/**
 * Draws the words of more texts as a language has them: those of the texts so far by how often they stand there, and new ones
 * at the rate at which one more of the real articles brings new ones. It is a Pitman–Yor process that the real texts have begun, so the words
 * follow Zipf's law, and their number grows with a power of the length of the texts (Heaps' law), as it does in real ones.
 *
 * @see  Y. W. Teh, A hierarchical Bayesian language model based on Pitman–Yor processes, 2006
 */
export function createDrawer({ real, random, invent }: Request): () => string {
  const words: string[] = [];
  const ids = new Map<string, number>();
  /** Every word of every text so far, and whether it was the first of its kind. */
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

/**
 * Of the different words, those that only one article has. So much faster than the number of articles does the number of words
 * grow, on a logarithmic scale: the discount of the process, which is the power of its growth.
 */
function shareOfOwn(articles: string[][]): number {
  const counts = new Map<string, number>();
  for (const word of articles.flatMap((words) => [...new Set(words)])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count === 1).length / counts.size;
}
