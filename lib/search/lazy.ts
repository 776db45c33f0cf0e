/** Delays a computation until its result is asked for, and keeps the result. */
export function lazy<T>(compute: () => T): () => T {
  let result: T | undefined;
  return () => {
    result ??= compute();
    return result;
  };
}
