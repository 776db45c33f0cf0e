const started = performance.now();

/** Logs to stderr; stdout is for the tables. */
export function progress(line: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  console.error(`[${time}] ${line}`);
}
