import { createLetterNames, type LetterNames } from '@/lib/bangla/letter-names';
import { normalizeText } from '@/lib/bangla/normalize-text';
import { soundKey } from '@/lib/bangla/sound-key';
import { memoize } from '../memoize';

/**
 * Lists of words, separated by spaces: question words by question; fillers, which carry no meaning in a search; verbs, of which
 * each root takes each ending of its row; words that are used only for the subject of the site; and the names of the Latin letters.
 */
export type WordLists = {
  questions: Record<string, string>;
  fillers: string;
  verbs: { roots: string; endings: string }[];
  subject: string;
  letters: string;
};

/** Turns words, as listWords normalises them, into what an index holds. */
export type WordAnalyzer = LetterNames & {
  isFiller: (word: string) => boolean;
  /** Which question a word asks: 'how' for কীভাবে, kivabe and how. */
  questionOf: (word: string) => string | undefined;
  /** Whether a sound key belongs to a word of the site's subject. */
  isSubject: (key: string) => boolean;
  /** The sound key of a word, memoized. */
  soundKey: (word: string) => string;
  /** The key of a word in an index: its sound key; '' for a filler, '?how' and the like for a question. */
  indexKey: (word: string) => string;
};

/** Words kept by each memo, of about ten bytes each: texts and queries repeat their words. */
const maxMemoized = 20_000;

export function createWordAnalyzer({ questions, fillers, verbs, subject, letters }: WordLists): WordAnalyzer {
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
  // 7.5 is not 75.
  const keyOf = memoize(maxMemoized, (word) => (/^\d/.test(word) ? word : soundKey(word)));
  const subjectKeys = new Set(subject.split(' ').map(soundKey));
  const isSubject = (key: string) => subjectKeys.has(key);
  const indexKey = memoize(maxMemoized, (word) => {
    const question = questionOf(word);
    return question ? `?${question}` : isFiller(word) ? '' : keyOf(word);
  });
  return { isFiller, questionOf, isSubject, soundKey: keyOf, indexKey, ...createLetterNames(letters) };
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
