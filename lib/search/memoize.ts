/**
 * A function that remembers what it has returned for a text, for so many texts at most; those that nobody asks for again are
 * forgotten first.
 *
 * @param most  bounds the memory: texts of readers are never the same for ever
 */
export function memoize<T>(most: number, compute: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const found = recent.get(text);
    if (found !== undefined) return found;
    const result = older.get(text) ?? compute(text);
    if (recent.size >= most / 2) [older, recent] = [recent, new Map()];
    recent.set(text, result);
    return result;
  };
}
