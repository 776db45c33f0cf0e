/**
 * Words for a name in YAML or JSON that stands twice, or that JavaScript gives a meaning of its own.
 *
 * @param firstLine  where the name stood before; absent when it is not a repetition
 */
export function describeUnusableKey(name: unknown, firstLine?: number): { headline: string; fix: string } {
  return firstLine === undefined
    ? { headline: `the name "${name}" is not allowed`, fix: 'choose another name' }
    : {
        headline: `the name "${name}" is used twice, first in line ${firstLine}`,
        fix: 'remove or rename one of the two',
      };
}
