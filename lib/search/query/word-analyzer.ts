import { normalizeText } from '../bangla/normalize-text';
import { soundKey } from '../bangla/sound-key';
import { memoize } from '../memoize';
import { listWords } from './list-words';

/**
 * Words, with spaces between them: those that ask a question, by question; those that are only there for the grammar; and those
 * that nobody uses but for the subject of the site. Of verbs, each root takes each ending of its row.
 */
export type WordLists = {
  questions: Record<string, string>;
  fillers: string;
  verbs: { roots: string; endings: string }[];
  subject: string;
};

/** Reads words, normalised as from listWords, as an index holds them. */
export type WordAnalyzer = {
  isFiller: (word: string) => boolean;
  /** Which question a word asks: 'how' for কীভাবে, kivabe and how. */
  questionOf: (word: string) => string | undefined;
  /** Whether a sound key is that of a word of the site's subject. */
  isSubject: (key: string) => boolean;
  /** The sound key of a word, remembered: what readers ask has the same words again and again. */
  soundKey: (word: string) => string;
  /** The key of a word in an index: its sound key; '' for a filler, '?how' and the like for a question. */
  indexKey: (word: string) => string;
  /** How often the words of a text stand in it, by sound key; without questions, numbers and single sounds. */
  countKeys: (text: string) => Map<string, number>;
};

/** Words that a reader remembers, of some ten bytes each: texts repeat theirs. */
const mostRemembered = 20_000;

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
  const foldOf = memoize(mostRemembered, fold);
  const isFiller = (word: string) => fillerWords.has(foldOf(word));
  const questionOf = (word: string) => byWord.get(foldOf(word));
  const keyOf = memoize(mostRemembered, soundKey);
  const subjectKeys = new Set(subject.split(' ').map(soundKey));
  const isSubject = (key: string) => subjectKeys.has(key);
  const indexKey = memoize(mostRemembered, (word) => {
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

/** A word as the lists compare it: a slip of the finger doubles a letter, and ি and ী are one. */
function fold(word: string): string {
  return normalizeText(word)
    .replaceAll('ী', 'ি')
    .replace(/(.)\1+/gu, '$1');
}
