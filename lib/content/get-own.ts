/** An entry by an id from outside, which may be a name that every object inherits, as `constructor`. */
export function getOwn<T>(entries: Record<string, T | undefined>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}
