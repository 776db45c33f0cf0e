type Entry = { value: unknown; path: PropertyKey[] };

/** Yields a value and every value inside it, with its path. */
export function* walkData(value: unknown, path: PropertyKey[] = []): Generator<Entry> {
  yield { value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* walkData(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** Whether an entry is the id of a source in a list `cite`. */
export function isCited(entry: Entry): entry is Entry & { value: string } {
  return typeof entry.value === 'string' && entry.path.at(-2) === 'cite';
}
