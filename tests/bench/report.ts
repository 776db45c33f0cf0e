/** A measured figure and the limit it must keep. */
export type Bar = {
  /** Name in the JSON; stable, so that runs can be compared. */
  key: string;
  what: string;
  /** The page or size with the worst value. */
  where?: string;
  measured: number;
  unit: string;
} & ({ atMost: number } | { atLeast: number });

export type Table = { title: string; columns: string[]; rows: (string | number | undefined)[][] };

/** Results of one part of the bench. */
export type PartReport = { tables: Table[]; bars: Bar[]; data: unknown };

export function isMet(bar: Bar): boolean {
  return 'atMost' in bar ? bar.measured <= bar.atMost : bar.measured >= bar.atLeast;
}

/** The largest of many measurements, and where it was measured. */
export function worstOf<T>(items: T[], measure: (item: T) => number, name: (item: T) => string) {
  const [worst] = [...items].sort((a, b) => measure(b) - measure(a));
  return { measured: worst === undefined ? 0 : measure(worst), where: worst && name(worst) };
}

/** Formats bars as a table: measured, bar, ok or OVER. */
export function tableOfBars(bars: Bar[]): Table {
  return {
    title: 'Bars',
    columns: ['what', 'measured', 'bar', '', 'where'],
    rows: bars.map((bar) => [
      bar.what,
      `${formatValue(bar.measured)} ${bar.unit}`.trim(),
      'atMost' in bar ? `<= ${formatValue(bar.atMost)}` : `>= ${formatValue(bar.atLeast)}`,
      isMet(bar) ? 'ok' : 'OVER',
      bar.where ?? '',
    ]),
  };
}

/** Formats a Markdown table with aligned columns, numbers to the right. */
export function formatTable({ title, columns, rows }: Table): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? formatValue(cell) : (cell ?? '–'))),
  );
  const widths = columns.map((name, index) =>
    Math.max(3, name.length, ...cells.map((row) => (row[index] ?? '').length)),
  );
  const isNumeric = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const line = (row: string[]) =>
    `| ${row
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return isNumeric[index] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' | ')} |`;
  const rule = widths.map((width, index) =>
    isNumeric[index] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [`### ${title}`, '', line(columns), line(rule), ...cells.map(line), ''].join('\n');
}

/** Formats a number with at most three decimals and separated thousands. */
function formatValue(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}
