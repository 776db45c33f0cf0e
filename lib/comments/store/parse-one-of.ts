/**
 * Checks one of the words that a column holds.
 *
 * @throws {TypeError} when the database holds something else
 */
export function parseOneOf<const Value extends string>(
  text: string,
  column: string,
  values: readonly Value[],
): Value {
  const found = values.find((value) => value === text);
  if (found === undefined)
    throw new TypeError(
      `the column ${column} of the store: expected one of ${values.join(', ')}, received ${JSON.stringify(text)}`,
    );
  return found;
}
