import { normalizeText } from '../bangla/normalize-text';
import { soundKey } from '../bangla/sound-key';
import { memoize } from '../memoize';
import { listWords } from './list-words';

/**
 * Lists of words, separated by spaces: question words by question; fillers, which carry no meaning in a search; verbs, of which
 * each root takes each ending of its row; and words that are used only for the subject of the site.
 */
export type WordLists = {
  questions: Record<string, string>;
  fillers: string;
  verbs: { roots: string; endings: string }[];
  subject: string;
};

/** Turns words, as listWords normalises them, into what an index holds. */
export type WordAnalyzer = {
  isFiller: (word: string) => boolean;
  /** Which question a word asks: 'how' for কীভাবে, kivabe and how. */
  questionOf: (word: string) => string | undefined;
  /** Whether a sound key belongs to a word of the site's subject. */
  isSubject: (key: string) => boolean;
  /** The sound key of a word, memoized. */
  soundKey: (word: string) => string;
  /** The key of a word in an index: its sound key; '' for a filler, '?how' and the like for a question. */
  indexKey: (word: string) => string;
  /** Counts the words of a text by sound key, without question words, numbers and single sounds. */
  countKeys: (text: string) => Map<string, number>;
};

/** Words kept by each memo, of about ten bytes each: texts and queries repeat their words. */
const maxMemoized = 20_000;

export function createWordAnalyzer({ questions, fillers, verbs, subject }: WordLists): WordAnalyzer {
  const forms = verbs.flatMap(({ roots, endings }) =>
    roots.split(' ').flatMap((root) => endings.split(' ').map((ending) => root + ending)),
  );
  const fillerWords = new Set(listFolded([fillers, ...forms].join(' ')));
  const byWord = new Map(
    Object.entries(questions).flatMap(([question, words]) =>
      listFolded(words).map((word) => [word, question] as const),
    ),
  );
  const foldWord = memoize(maxMemoized, fold);
  const isFiller = (word: string) => fillerWords.has(foldWord(word));
  const questionOf = (word: string) => byWord.get(foldWord(word));
  const keyOf = memoize(maxMemoized, soundKey);
  const subjectKeys = new Set(subject.split(' ').map(soundKey));
  const isSubject = (key: string) => subjectKeys.has(key);
  const indexKey = memoize(maxMemoized, (word) => {
    const question = questionOf(word);
    return question ? `?${question}` : isFiller(word) ? '' : keyOf(word);
  });
  const countKeys = (text: string) => {
    const counts = new Map<string, number>();
    for (const word of listWords(text)) {
      const key = indexKey(word);
      if (key.length > 1 && !/^[?\d]/.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  return { isFiller, questionOf, isSubject, soundKey: keyOf, indexKey, countKeys };
}

function listFolded(words: string): string[] {
  return words.trim().split(/\s+/).map(fold);
}

/** Folds a word for look-ups in the lists: doubled letters are often typing errors, and ি and ী count as the same. */
function fold(word: string): string {
  return normalizeText(word)
    .replaceAll('ী', 'ি')
    .replace(/(.)\1+/gu, '$1');
}
