/**
 * Replaces each `{name}` in a text with its value. A name without a value stays.
 *
 * @example fillText('{from}–{to}', { from: '1', to: '2' }) === '1–2'
 */
export function fillText(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
