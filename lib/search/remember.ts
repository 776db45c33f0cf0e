/**
 * A function that remembers what it has returned for a text, up to so many of them; then it forgets the oldest.
 *
 * @param most  bounds the memory: texts of readers are never the same for ever
 */
export function remember<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}
