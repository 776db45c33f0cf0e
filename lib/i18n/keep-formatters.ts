/**
 * Keeps the formatters of a kind by language and options: making one takes a hundred times as long as using it.
 *
 * @param make  makes a formatter
 * @returns     a function that returns the kept one, or makes it
 * @example     const numbers = keepFormatters((tag, options) => new Intl.NumberFormat(tag, options))
 */
export function keepFormatters<Options, Formatter>(
  make: (tag: string, options: Options) => Formatter,
): (tag: string, options: Options) => Formatter {
  const kept = new Map<string, Formatter>();
  return (tag, options) => {
    const key = tag + JSON.stringify(options);
    const formatter = kept.get(key) ?? make(tag, options);
    kept.set(key, formatter);
    return formatter;
  };
}
