/** An entry by what somebody typed, which may be the name of something that every object has: `constructor`. */
export function findEntry<T>(entries: Record<string, T | undefined>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}
