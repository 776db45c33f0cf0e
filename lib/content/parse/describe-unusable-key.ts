/**
 * The problem of a key in YAML or JSON that is used twice, or that is special in JavaScript (`__proto__`).
 *
 * @param firstLine  line of the first use; absent when the key is not a repetition
 */
export function describeUnusableKey(name: unknown, firstLine?: number): { headline: string; fix: string } {
  return firstLine === undefined
    ? { headline: `the name "${name}" is not allowed`, fix: 'choose another name' }
    : {
        headline: `the name "${name}" is used twice, first in line ${firstLine}`,
        fix: 'remove or rename one of the two',
      };
}
