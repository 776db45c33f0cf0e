import type { MatchKind } from './match-kind';
import type { QueryWord, Site } from './query-word';
import { splitCompound } from './split-compound';

/** The vowel of a shorter root must be the same: gag is no form of gig. */
const shortestRoot = 3;

/** Bangla endings in Latin letters, after a word that need not be Bangla. */
const latinEnding = /(?<=...)(?:gulor?|der|er|ke|te|ta|ti|r|e)$/;

/** Adds what a word may mean besides itself. More distant spellings are tried only when nearer ones found nothing. */
export function addRelated(word: QueryWord, site: Site): void {
  const { vocabulary, synonyms, analyzer } = site;
  if (word.kind === 'question') return;
  const add = (keys: string[], kind: MatchKind) => {
    for (const key of keys) if (!word.keys.has(key)) word.keys.set(key, kind);
  };
  const { key, text, keys } = word;
  // A known word is no abbreviation: fee is not এফইই.
  const spelt =
    keys.size > 0 && /^[a-z]/.test(text) ? '' : analyzer.soundKey(analyzer.spellLetters(text) ?? '');
  if (vocabulary.has(spelt)) add([spelt], 'same');
  if (keys.size === 0 && latinEnding.test(text)) {
    const stem = analyzer.soundKey(text.replace(latinEnding, ''));
    if (vocabulary.has(stem)) add([stem], 'ending');
  }
  add(synonyms.get(key) ?? [], 'synonym');
  if (word.kind === 'number') return;
  if (keys.size === 0) {
    const meant = vocabulary.listBySlip(text).map(analyzer.soundKey);
    add(meant, 'slip');
    add(
      meant.flatMap((other) => synonyms.get(other) ?? []),
      'synonym',
    );
    if (keys.size > 0) return;
  }
  const isForm = (other: string) =>
    key.length > shortestRoot || other.startsWith(key) || key.startsWith(other);
  add(vocabulary.listByStem(key).filter(isForm), 'stem');
  if (keys.size > 0 || splitCompound(text, site)) return;
  add(vocabulary.listBySkeleton(key), 'consonants');
  word.isFuzzy = keys.size === 0;
}
