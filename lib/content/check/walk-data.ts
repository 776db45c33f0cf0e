/** Yields a value and every value inside it, with its path. */
export function* walkData(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<{ value: unknown; path: PropertyKey[] }> {
  yield { value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* walkData(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
