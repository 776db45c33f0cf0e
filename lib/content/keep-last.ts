/**
 * Makes a function that keeps its last result for each subject while the other arguments are the same too, by identity. What the
 * result depends on must therefore be an argument, and must not change later.
 */
export function keepLast<Subject extends object, Parts extends readonly unknown[], Result>(
  compute: (subject: Subject, ...parts: Parts) => Result,
): (subject: Subject, ...parts: Parts) => Result {
  const kept = new WeakMap<Subject, { parts: Parts; result: Result }>();
  return (subject, ...parts) => {
    const last = kept.get(subject);
    if (last?.parts.length === parts.length && parts.every((part, index) => part === last.parts[index])) {
      return last.result;
    }
    const result = compute(subject, ...parts);
    kept.set(subject, { parts, result });
    return result;
  };
}
