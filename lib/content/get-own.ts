/** Returns an entry of the object itself: the id comes from a user and may be `constructor`, which every object inherits. */
export function getOwn<T>(entries: Record<string, T | undefined>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}
