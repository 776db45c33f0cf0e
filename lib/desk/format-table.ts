/**
 * Formats rows of ASCII texts in columns as wide as their widest text.
 *
 * @param rows  the first is the heading; columns of numbers and dashes are aligned right
 */
export function formatTable(rows: string[][]): string {
  const [heading = [], ...body] = rows;
  const columns = heading.map((title, index) => {
    const texts = body.map((row) => row[index] ?? '');
    const isNumeric = texts.every((text) => /^[\d,.-]*$/.test(text) && !/^\d{4}-\d\d-\d\d$/.test(text));
    return { width: Math.max(title.length, ...texts.map((text) => text.length)), isNumeric };
  });
  return rows
    .map((row) =>
      columns
        .map(({ width, isNumeric }, index) =>
          isNumeric ? (row[index] ?? '').padStart(width) : (row[index] ?? '').padEnd(width),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
