import { distance } from 'fastest-levenshtein';

/**
 * Finds the setting that a variable was probably meant to be. Strict, because an environment is full of names that are not ours.
 *
 * @returns undefined for a name that is not similar
 * @example findSimilarSetting('COMMENT_SECRET', ['SITE_URL', 'COMMENTS_SECRET']) // 'COMMENTS_SECRET'
 */
export function findSimilarSetting(name: string, known: readonly string[]): string | undefined {
  const written = normalize(name);
  return known.find((candidate) => {
    const meant = normalize(candidate);
    if (written === meant) return true;
    const misses = distance(written, meant);
    if (misses !== 2) return misses === 1;
    // Two letters that changed places (SITE_ULR), or two more or fewer in a long name (TRUSTED_PROXY). Two other letters make
    // another word: DATABASE_SSL.
    if (written.length === meant.length) return sortLetters(written) === sortLetters(meant);
    return meant.length >= 10;
  });
}

/** Without case and separators, which are often mistaken. */
function normalize(name: string): string {
  return name.toUpperCase().replace(/[^A-Z\d]/g, '');
}

function sortLetters(text: string): string {
  return [...text].sort().join('');
}
