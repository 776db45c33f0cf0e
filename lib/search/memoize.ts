/**
 * Memoizes a function of a text. When half of the entries are new, those not used since are dropped: about as good as LRU, and a
 * few lines, because browsers load it with the search.
 *
 * @param maxEntries  bounds the memory
 */
export function memoize<T>(maxEntries: number, compute: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const found = recent.get(text);
    if (found !== undefined) return found;
    const result = older.get(text) ?? compute(text);
    if (recent.size >= maxEntries / 2) [older, recent] = [recent, new Map()];
    recent.set(text, result);
    return result;
  };
}
