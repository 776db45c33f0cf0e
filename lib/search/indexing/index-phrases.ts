import { listWords } from '../query/list-words';
import { createWordAnalyzer } from '../query/word-analyzer';
import { wordLists } from '../query/word-lists';

const { indexKey } = createWordAnalyzer(wordLists);

/** The keys of phrases, question words included, without phrases that have no other. */
export function indexPhrases(phrases: string[]): string {
  const listKeys = (phrase: string) => listWords(phrase).map(indexKey).filter(Boolean);
  return phrases
    .map(listKeys)
    .filter((keys) => keys.some((key) => !key.startsWith('?')))
    .map((keys) => keys.join(' '))
    .join(',');
}
