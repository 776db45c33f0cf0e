/**
 * Puts values in the places that `{name}` marks in a text. A place without a value stays as it is.
 *
 * @example fillText('{from}–{to}', { from: '1', to: '2' }) === '1–2'
 */
export function fillText(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
