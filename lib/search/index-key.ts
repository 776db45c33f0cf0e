import { soundKey } from '@/lib/bangla/sound-key';
import { listWords } from './list-words';
import { isFiller, questionWord } from './word-lists';

const remembered = new Map<string, string>();
/** Words to remember, of some ten bytes each. */
const most = 100_000;

/**
 * The key of a word in the index. Made once for each word: texts repeat theirs.
 *
 * @param word  normalised, as from listWords
 * @returns     its sound key; '' for a word that is only there for the grammar, '?how' and the like for a question
 */
export function indexKey(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= most) remembered.clear();
  const question = questionWord(word);
  const key = question ? `?${question}` : isFiller(word) ? '' : soundKey(word);
  remembered.set(word, key);
  return key;
}

/** How often the words of a text stand in it, by sound key; without questions, numbers and single sounds. */
export function countKeys(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of listWords(text)) {
    const key = indexKey(word);
    if (key.length > 1 && !/^[?\d]/.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
