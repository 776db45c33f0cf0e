import { listWords } from '../query/list-words';
import type { WordAnalyzer } from '../query/word-analyzer';

/** Counts the words and numbers of a text by sound key, without question words, fillers and single sounds. */
export function countKeys(text: string, { indexKey }: WordAnalyzer): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of listWords(text).map(indexKey)) {
    if ((key.length > 1 && !key.startsWith('?')) || /^\d/.test(key))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
